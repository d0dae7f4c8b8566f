package dev.tidings.job.export.download;

import dev.tidings.job.export.ExportJob.ExportFile;
import dev.tidings.job.export.storage.ObjectName.Encoding;

/** How a request for a file is answered, as far as that follows from the file and the request. */
sealed interface FileAnswer {

    /** The file, in this encoding. */
    record Whole(Encoding encoding, String tag, long length) implements FileAnswer {}

    /** Some bytes of the file, which is not encoded then, so that a download can be resumed. */
    record Part(String tag, long from, long length, long size) implements FileAnswer {}

    /** Nothing: the client has it. */
    record NotModified(String tag) implements FileAnswer {}

    /** Nothing: the file does not have what is asked for. */
    record Unsatisfiable(long size) implements FileAnswer {}

    static FileAnswer to(FileRequest request, ExportFile file) {
        String tag = "\"" + file.id() + "\"";
        String range = request.rangeOf(tag);
        if (range == null && request.acceptsGzip()) {
            String gzipTag = "\"" + file.id() + "-gzip\"";
            return request.knows(gzipTag)
                    ? new NotModified(gzipTag)
                    : new Whole(Encoding.GZIP, gzipTag, file.gzipBytes());
        }
        if (request.knows(tag)) {
            return new NotModified(tag);
        }
        return switch (ByteRange.of(range, file.bytes())) {
            case ByteRange.Whole whole -> new Whole(Encoding.IDENTITY, tag, file.bytes());
            case ByteRange.Part(long from, long length) ->
                    new Part(tag, from, length, file.bytes());
            case ByteRange.Unsatisfiable beyond -> new Unsatisfiable(file.bytes());
        };
    }
}
