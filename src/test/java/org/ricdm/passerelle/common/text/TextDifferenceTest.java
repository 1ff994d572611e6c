package org.ricdm.passerelle.common.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ricdm.passerelle.common.text.TextDifference.Fate.ADDED;
import static org.ricdm.passerelle.common.text.TextDifference.Fate.KEPT;
import static org.ricdm.passerelle.common.text.TextDifference.Fate.REMOVED;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ricdm.passerelle.common.text.TextDifference.Fate;
import org.ricdm.passerelle.common.text.TextDifference.Piece;

class TextDifferenceTest {

    @Test
    void aWordThatWasReplacedStandsBesideTheOneThatReplacesIt() {
        assertThat(TextDifference.of("Hang up a map.", "Hang up a globe."))
                .containsExactly(new Piece(KEPT, "Hang up a "), new Piece(REMOVED, "map."), new Piece(ADDED, "globe."));
    }

    @Test
    void theSameTextIsKeptWholeAndNothingIsNothing() {
        assertThat(TextDifference.of("A map.", "A map.")).containsExactly(new Piece(KEPT, "A map."));
        assertThat(TextDifference.of("", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'one two three','two three four'",
        "'','all new'",
        "'all gone',''",
        "'a  b\n\nc','a b\nc d'",
        "'Ένα δύο 🙂 τρία','Ένα 🙂 τρία'"
    })
    void bothTextsCanBeReadOutOfThePieces(String before, String now) {
        assertThat(read(before, now, REMOVED)).isEqualTo(before);
        assertThat(read(before, now, ADDED)).isEqualTo(now);
    }

    private static String read(String before, String now, Fate with) {
        return TextDifference.of(before, now).stream()
                .filter(piece -> piece.fate() == KEPT || piece.fate() == with)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
