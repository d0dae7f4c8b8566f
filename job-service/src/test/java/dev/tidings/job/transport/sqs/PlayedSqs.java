package dev.tidings.job.transport.sqs;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * Answers as Amazon SQS does on the wire (AWS JSON 1.0), for what ElasticMQ does not do: refuse
 * credentials, throttle, take a part of a batch.
 */
final class PlayedSqs {

    private final List<JsonObject> requests = new CopyOnWriteArrayList<>();
    private final int port;

    private PlayedSqs(Vertx vertx, BiConsumer<JsonObject, HttpServerResponse> behaviour)
            throws Exception {
        this.port =
                vertx.createHttpServer()
                        .requestHandler(request ->
                                request.bodyHandler(body -> {
                                    requests.add(body.toJsonObject());
                                    behaviour.accept(body.toJsonObject(), request.response());
                                }))
                        .listen(0)
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(10, TimeUnit.SECONDS)
                        .actualPort();
    }

    static PlayedSqs that(Vertx vertx, BiConsumer<JsonObject, HttpServerResponse> behaviour)
            throws Exception {
        return new PlayedSqs(vertx, behaviour);
    }

    /** Refuses everything. */
    static PlayedSqs refusing(Vertx vertx, int status, String type, String message)
            throws Exception {
        return that(
                vertx,
                (request, response) ->
                        response.setStatusCode(status)
                                .putHeader("Content-Type", "application/x-amz-json-1.0")
                                .end(error(type, message)));
    }

    static String error(String type, String message) {
        return new JsonObject().put("__type", type).put("message", message).encode();
    }

    /** Takes every message but those whose body contains this text. */
    static PlayedSqs takingAllBut(Vertx vertx, String text) throws Exception {
        return that(
                vertx,
                (request, response) -> {
                    JsonArray entries = request.getJsonArray("Entries");
                    response.end(
                            (entries == null ? taken(request) : partlyTaken(entries, text))
                                    .encode());
                });
    }

    /** Refuses batches for what may be wrong with one of the messages. */
    static PlayedSqs takingNoBatches(Vertx vertx) throws Exception {
        return that(
                vertx,
                (request, response) -> {
                    if (request.containsKey("Entries")) {
                        response.setStatusCode(400)
                                .end(error("a#InvalidMessageContents", "One is bad."));
                    } else {
                        response.end(taken(request).encode());
                    }
                });
    }

    private static JsonObject partlyTaken(JsonArray entries, String text) {
        JsonArray successful = new JsonArray();
        JsonArray failed = new JsonArray();
        for (Object each : entries) {
            JsonObject entry = (JsonObject) each;
            if (entry.getString("MessageBody").contains(text)) {
                failed.add(
                        new JsonObject()
                                .put("Id", entry.getString("Id"))
                                .put("SenderFault", true)
                                .put("Code", "InvalidMessageContents")
                                .put("Message", "The message contains a bad character."));
            } else {
                successful.add(taken(entry).put("Id", entry.getString("Id")));
            }
        }
        return new JsonObject().put("Successful", successful).put("Failed", failed);
    }

    private static JsonObject taken(JsonObject message) {
        return new JsonObject()
                .put("MessageId", UUID.randomUUID().toString())
                .put("MD5OfMessageBody", md5(Buffer.buffer(message.getString("MessageBody"))))
                .put(
                        "MD5OfMessageAttributes",
                        md5(attributes(message.getJsonObject("MessageAttributes"))));
    }

    /** In the form over which SQS has the checksum of attributes, all of them strings here. */
    private static Buffer attributes(JsonObject attributes) {
        Buffer text = Buffer.buffer();
        attributes.fieldNames().stream()
                .sorted()
                .forEach(name -> {
                    JsonObject attribute = attributes.getJsonObject(name);
                    appendSized(text, name);
                    appendSized(text, attribute.getString("DataType"));
                    text.appendByte((byte) 1);
                    appendSized(text, attribute.getString("StringValue"));
                });
        return text;
    }

    private static void appendSized(Buffer text, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        text.appendInt(bytes.length).appendBytes(bytes);
    }

    private static String md5(Buffer text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    URI queue() {
        return URI.create("http://localhost:" + port + "/1/orders");
    }

    /** How many messages each request had. */
    List<Integer> messages() {
        return requests.stream()
                .map(request -> request.getJsonArray("Entries"))
                .map(entries -> entries == null ? 1 : entries.size())
                .toList();
    }
}
