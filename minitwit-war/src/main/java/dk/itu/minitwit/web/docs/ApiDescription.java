package dk.itu.minitwit.web.docs;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The description of the APIs, written by hand in {@code openapi.json} and read once. */
@Named("api")
@ApplicationScoped
public class ApiDescription {

    private byte[] document;
    private String text;
    private List<Operation> operations;
    private List<Meaning> problems;

    @PostConstruct
    void read() {
        try (InputStream file = ApiDescription.class.getResourceAsStream("openapi.json")) {
            document = file.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(document))) {
            JsonObject root = reader.readObject();
            text = root.getJsonObject("info").getString("description");
            operations = List.copyOf(new OpenApi(root).operations());
            problems = List.copyOf(new OpenApi(root).problems());
        }
    }

    byte[] document() {
        return document.clone();
    }

    public String getText() {
        return text;
    }

    public List<Operation> getOperations() {
        return operations;
    }

    /** The codes of problems. */
    public List<Meaning> getProblems() {
        return problems;
    }
}
