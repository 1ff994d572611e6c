package org.ricdm.passerelle.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;

/** No text is missing in any of the five languages, and what the code asks for exists. */
class WordsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final char NO_BREAK = '\u00a0';
    private final Words words = new Words();

    @Test
    void everyMessageExistsInAllFiveLanguages() {
        for (var language : Language.OF_THE_INTERFACE) {
            assertThat(words.keys(language)).as(language.ownName()).isEqualTo(words.keys(Language.EN));
        }
    }

    @Test
    void everyMessageCanBeReadAndTakesTheSameArgumentsInAllLanguages() {
        for (var key : words.keys(Language.EN)) {
            var expected = arguments(Language.EN, key);
            for (var language : Language.OF_THE_INTERFACE) {
                new MessageFormat(words.pattern(language, key), language.locale());
                assertThat(arguments(language, key)).as(language + " " + key).isEqualTo(expected);
            }
        }
    }

    @Test
    void frenchKeepsItsNonBreakingSpaces() {
        var wrong = words.keys(Language.FR).stream()
                .filter(key -> words.pattern(Language.FR, key).matches("(?s).*\\p{L} [;:!?»](?!\\S).*"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(wrong).isEmpty();
    }

    @Test
    void theGlossaryIsSaidAsItIsWritten() throws IOException {
        for (var line : lines(Path.of("src/main/resources/words/glossary.csv"))) {
            var cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            var order = List.of(Language.EN, Language.FR, Language.IT, Language.ES, Language.PT);
            for (var i = 0; i < order.size(); i++) {
                var said = words.pattern(order.get(i), cells[0]);
                assertThat(plain(said)).as(order.get(i) + " " + cells[0]).isEqualTo(plain(cells[i + 1]));
            }
        }
    }

    @Test
    void everyMessageThatTheCodeNamesExists() throws IOException {
        var rooms = words.keys(Language.EN).stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
        var named = Pattern.compile(
                "[\"'`]((?:" + String.join("|", rooms) + ")\\.[a-z][A-Za-z0-9]*(?:\\.[a-z][A-Za-z0-9]*)*)[\"'`]");
        var missing = new TreeSet<String>();
        for (var folder : List.of("src/main/java", "src/main/resources/templates")) {
            if (!Files.exists(Path.of(folder))) {
                continue;
            }
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var matcher = named.matcher(Files.readString(file, StandardCharsets.UTF_8));
                    while (matcher.find()) {
                        if (!words.knows(Language.EN, matcher.group(1)) && !isSetting(matcher.group(1))) {
                            missing.add(file.getFileName() + ": " + matcher.group(1));
                        }
                    }
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    private static boolean isSetting(String name) {
        return name.startsWith("mail.smtp") || name.startsWith("passerelle.");
    }

    private Set<String> arguments(Language language, String key) {
        var arguments = new TreeSet<String>();
        var matcher = ARGUMENT.matcher(words.pattern(language, key));
        while (matcher.find()) {
            arguments.add(matcher.group(1));
        }
        return arguments;
    }

    private static List<String> lines(Path file) throws IOException {
        return new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8))
                .stream().skip(1).toList();
    }

    private static String plain(String text) {
        return text.replace(NO_BREAK, ' ').replace('’', '\'').replace("\"", "").replace("{language}", "{0}");
    }
}
