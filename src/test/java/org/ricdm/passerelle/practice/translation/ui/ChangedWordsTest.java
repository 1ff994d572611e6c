package org.ricdm.passerelle.practice.translation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.practice.translation.ui.ChangedWords.Kind;
import org.ricdm.passerelle.practice.translation.ui.ChangedWords.Piece;

/** The words that differ between two texts. */
class ChangedWordsTest {

    @Test
    void aWordThatChangedIsBothGoneAndCome() {
        assertThat(ChangedWords.pieces("We ask one question.", "We ask two questions."))
                .containsExactly(
                        new Piece(Kind.SAME, "We ask "),
                        new Piece(Kind.GONE, "one question."),
                        new Piece(Kind.COME, "two questions."));
    }

    @Test
    void bothTextsCanBeReadOutOfIt() {
        var before = "A queue.\n\nA second  table near the door.";
        var after = "A long queue.\nA table.";
        var pieces = ChangedWords.pieces(before, after);

        assertThat(said(pieces, Kind.COME)).isEqualTo(before);
        assertThat(said(pieces, Kind.GONE)).isEqualTo(after);
    }

    @Test
    void nothingAndTheSameAreNoChange() {
        assertThat(ChangedWords.pieces("", "")).isEmpty();
        assertThat(ChangedWords.pieces("Same.", "Same.")).containsExactly(new Piece(Kind.SAME, "Same."));
    }

    private static String said(java.util.List<Piece> pieces, Kind without) {
        return pieces.stream()
                .filter(piece -> piece.kind() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
