package dev.tidings.job.export.download;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.job.export.ExportJob.ExportFile;
import dev.tidings.job.export.storage.ObjectName.Encoding;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileAnswerTest {

    private static final ExportFile FILE = new ExportFile(UUID.randomUUID(), 1_000, 100);
    private static final String TAG = "\"" + FILE.id() + "\"";
    private static final String GZIP_TAG = "\"" + FILE.id() + "-gzip\"";

    private final FileRequest request = new FileRequest();

    @Test
    void isTheWholeFileUnlessSomethingElseIsAskedFor() {
        assertThat(answer()).isEqualTo(new FileAnswer.Whole(Encoding.IDENTITY, TAG, 1_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate, GZIP;q=0.5", "br,gzip; q=1"})
    void isCompressedForThoseWhoTakeIt(String accepted) {
        request.acceptEncoding = accepted;

        assertThat(answer()).isEqualTo(new FileAnswer.Whole(Encoding.GZIP, GZIP_TAG, 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip;q=0", "gzip; q=0.0", "br", ""})
    void isNotCompressedForOthers(String accepted) {
        request.acceptEncoding = accepted;

        assertThat(answer()).isEqualTo(new FileAnswer.Whole(Encoding.IDENTITY, TAG, 1_000));
    }

    @Test
    void aRangeIsOfTheUncompressedFile() {
        request.acceptEncoding = "gzip";
        request.range = "bytes=500-";

        assertThat(answer()).isEqualTo(new FileAnswer.Part(TAG, 500, 500, 1_000));
    }

    @Test
    void aRangeOfAnotherVersionIsIgnored() {
        request.range = "bytes=500-";
        request.ifRange = "\"other\"";
        assertThat(answer()).isEqualTo(new FileAnswer.Whole(Encoding.IDENTITY, TAG, 1_000));

        request.ifRange = TAG;
        assertThat(answer()).isEqualTo(new FileAnswer.Part(TAG, 500, 500, 1_000));
    }

    @Test
    void aRangeBeyondTheEndCannotBeHad() {
        request.range = "bytes=1000-";

        assertThat(answer()).isEqualTo(new FileAnswer.Unsatisfiable(1_000));
    }

    @Test
    void saysNothingNewToThoseWhoHaveIt() {
        request.ifNoneMatch = "\"other\", " + TAG;
        assertThat(answer()).isEqualTo(new FileAnswer.NotModified(TAG));

        request.acceptEncoding = "gzip";
        assertThat(answer()).isEqualTo(new FileAnswer.Whole(Encoding.GZIP, GZIP_TAG, 100));

        request.ifNoneMatch = GZIP_TAG;
        assertThat(answer()).isEqualTo(new FileAnswer.NotModified(GZIP_TAG));
    }

    private FileAnswer answer() {
        return FileAnswer.to(request, FILE);
    }
}
