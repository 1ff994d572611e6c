package org.ricdm.passerelle.forum.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.i18n.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The emoji that the editor offers. */
class EmojiTest {

    private static final Path FOLDER = Path.of("frontend/passerelle/emoji");

    @Test
    void everyEmojiHasANameInAllLanguagesAndNoneIsThereTwice() throws IOException {
        var expected = emoji(Language.EN);
        assertThat(expected).hasSizeBetween(150, 250).doesNotHaveDuplicates();
        for (var language : Language.OF_THE_INTERFACE) {
            assertThat(emoji(language)).as(language + "").isEqualTo(expected);
            assertThat(all(language).map(one -> one.get(1).asString()))
                    .as(language + "")
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.codePoints().anyMatch(Character::isLetter));
        }
    }

    @Test
    void theirGroupsAreThoseThatHaveANameInTheSameOrder() throws IOException {
        for (var language : Language.OF_THE_INTERFACE) {
            assertThat(List.copyOf(groups(language).keySet())).isEqualTo(EmojiButton.GROUPS);
        }
    }

    @Test
    void aFileIsSmallEnoughToBeFetchedWhenThePickerOpens() throws IOException {
        for (var language : Language.OF_THE_INTERFACE) {
            assertThat(Files.size(file(language))).isLessThan(30_000);
        }
    }

    @Test
    void thanksAreFoundInEveryLanguage() throws IOException {
        var words = Map.of(
                Language.EN, "thank",
                Language.FR, "merci",
                Language.IT, "grazie",
                Language.ES, "gracias",
                Language.PT, "obrigado");
        for (var language : Language.OF_THE_INTERFACE) {
            assertThat(all(language)
                            .filter(one -> one.get(2).asString().contains(words.getOrDefault(language, "?")))
                            .map(one -> one.get(0).asString()))
                    .contains("🙏");
        }
    }

    private static List<String> emoji(Language language) throws IOException {
        return all(language).map(one -> one.get(0).asString()).toList();
    }

    private static Stream<JsonNode> all(Language language) throws IOException {
        return groups(language).values().stream().flatMap(List::stream);
    }

    private static Map<String, List<JsonNode>> groups(Language language) throws IOException {
        var groups = new LinkedHashMap<String, List<JsonNode>>();
        new JsonMapper()
                .readTree(Files.readString(file(language)))
                .properties()
                .forEach(group ->
                        groups.put(group.getKey(), List.copyOf(group.getValue().values())));
        return groups;
    }

    private static Path file(Language language) {
        return FOLDER.resolve(language.code() + ".json");
    }
}
