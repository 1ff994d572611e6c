package org.ricdm.passerelle.practice.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.practice.SheetColumn;
import org.ricdm.passerelle.practice.SheetField;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is exported is as the published schema says, and the schema knows every field. */
@PortalTest
class PracticeExportTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    Fixture fixture;

    @Autowired
    PublicRoom room;

    @Autowired
    PracticeExport export;

    @Test
    void aDocumentKeepsToTheSchema() throws Exception {
        var schema = schema();
        var full = room.forEverybody();
        var spark = room.spark();
        var reader = fixture.member();

        var document = JSON.readTree(fixture.as.member(reader, () -> export.json(List.of(full.id(), spark.id()))));

        assertThat(new Schema(schema).problems(document)).isEmpty();
        assertThat(document.path("$schema").asString()).endsWith("/passerelle/practice-sheets.schema.json");
        assertThat(document.path("practices")).hasSize(2);
    }

    @Test
    void eachFieldIsThereByItsKeyAndRowsAreArrays() throws Exception {
        var made = room.forEverybody();

        var sheet = JSON.readTree(fixture.as.member(fixture.member(), () -> export.json(List.of(made.id()))))
                .path("practices")
                .path(0);

        assertThat(sheet.path("id").asLong()).isEqualTo(made.id());
        assertThat(sheet.path("url").asString()).startsWith("http").endsWith(made.path());
        assertThat(sheet.path("state").asString()).isEqualTo("ACCEPTED");
        assertThat(sheet.path("acceptedAt").asString()).isNotEmpty();
        assertThat(sheet.path("authors").path(0).path("centre").asString()).isNotEmpty();
        assertThat(sheet.path("retired").isNull()).isTrue();
        var fields = sheet.path("fields");
        assertThat(fields.path("title").asString()).isEqualTo(made.title());
        assertThat(fields.path("public").path(0).asString()).isEqualTo("young-neet");
        assertThat(fields.path("staff").path(0).path("hours").asInt()).isEqualTo(4);
        assertThat(fields.path("money").asString()).isEqualTo("BELOW_1000");
        assertThat(fields.path("kit").path(0).path("licence").asString()).isEqualTo("CC_BY");
        assertThat(fields.path("kit").path(0).path("file").path("url").asString())
                .endsWith(made.kitPath());
        assertThat(fields.has("partners")).isFalse();
        assertThat(sheet.toString()).doesNotContain(fixture.email(made.author()), fixture.handle(made.author()));
    }

    @Test
    void theSchemaKnowsEveryFieldAndEveryCell() throws Exception {
        var fields = schema().path("$defs")
                .path("sheet")
                .path("properties")
                .path("fields")
                .path("properties");

        for (var field : SheetField.values()) {
            assertThat(fields.has(field.key())).as(field.key()).isTrue();
            if (!field.columns().isEmpty()) {
                var cells = fields.path(field.key()).path("items").path("properties");
                assertThat(names(cells))
                        .isEqualTo(
                                field.columns().stream().map(SheetColumn::key).collect(Collectors.toSet()));
            }
        }
        assertThat(fields).hasSize(SheetField.values().length);
    }

    private static java.util.Set<String> names(JsonNode object) {
        return java.util.Set.copyOf(object.propertyNames());
    }

    private static JsonNode schema() throws Exception {
        return JSON.readTree(Files.readString(Path.of("frontend/passerelle/practice-sheets.schema.json")));
    }

    /** As much of JSON Schema as ours uses. */
    private record Schema(JsonNode root) {

        List<String> problems(JsonNode document) {
            var problems = new ArrayList<String>();
            check(document, root, "", problems);
            return problems;
        }

        private void check(JsonNode value, JsonNode rule, String at, List<String> problems) {
            if (rule.has("$ref")) {
                check(value, root.at(rule.path("$ref").asString().substring(1)), at, problems);
                return;
            }
            if (rule.has("enum") && values(rule.path("enum")).noneMatch(one -> one.equals(value))) {
                problems.add(at + ": not among " + rule.path("enum") + ": " + value);
            }
            if (rule.has("type") && !isOfType(value, rule.path("type"))) {
                problems.add(at + ": no " + rule.path("type") + ": " + value);
            }
            if (value.isObject()) {
                rule.path("required").forEach(name -> {
                    if (!value.has(name.asString())) {
                        problems.add(at + ": without " + name);
                    }
                });
                for (var name : value.propertyNames()) {
                    var known = rule.path("properties").path(name);
                    if (known.isMissingNode()) {
                        problems.add(at + ": not known: " + name);
                    } else {
                        check(value.path(name), known, at + "/" + name, problems);
                    }
                }
            }
            if (value.isArray()) {
                value.forEach(one -> check(one, rule.path("items"), at + "[]", problems));
            }
            if (rule.has("minLength") && value.isString() && value.asString().isEmpty()) {
                problems.add(at + ": empty");
            }
        }

        private static boolean isOfType(JsonNode value, JsonNode type) {
            return type.isArray()
                    ? values(type).anyMatch(one -> isOfType(value, one))
                    : switch (type.asString()) {
                        case "object" -> value.isObject();
                        case "array" -> value.isArray();
                        case "string" -> value.isString();
                        case "integer" -> value.isIntegralNumber();
                        case "null" -> value.isNull();
                        default -> false;
                    };
        }

        private static java.util.stream.Stream<JsonNode> values(JsonNode array) {
            return StreamSupport.stream(array.spliterator(), false);
        }
    }
}
