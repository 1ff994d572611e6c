package org.ricdm.passerelle.practice.translation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What changed between two short texts, word by word: what went is struck out, what came is underlined. */
class ChangedWords extends Div {

    private static final int COMPARED_AT_MOST = 1000;

    ChangedWords(String before, String after) {
        addClassName("changed-words");
        for (var piece : pieces(before, after)) {
            var element = new Element(
                    switch (piece.kind()) {
                        case GONE -> "del";
                        case COME -> "ins";
                        case SAME -> "span";
                    });
            element.setText(piece.text());
            getElement().appendChild(element);
        }
    }

    /** The longest common sequence of words stays; what lies between is gone or has come. */
    static List<Piece> pieces(String before, String after) {
        var a = words(before);
        var b = words(after);
        var common = new int[a.size() + 1][b.size() + 1];
        for (var i = a.size() - 1; i >= 0; i--) {
            for (var j = b.size() - 1; j >= 0; j--) {
                common[i][j] = Objects.equals(a.get(i), b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var pieces = new ArrayList<Piece>();
        var i = 0;
        var j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                add(pieces, Kind.SAME, a.get(i));
                i++;
                j++;
            } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
                add(pieces, Kind.GONE, a.get(i));
                i++;
            } else {
                add(pieces, Kind.COME, b.get(j));
                j++;
            }
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Kind kind, String word) {
        if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
            pieces.add(new Piece(kind, pieces.removeLast().text() + word));
        } else {
            pieces.add(new Piece(kind, word));
        }
    }

    /** Words with the white space behind them. */
    private static List<String> words(String text) {
        return Arrays.stream(text.split("(?<=\\s)(?=\\S)"))
                .filter(word -> !word.isEmpty())
                .limit(COMPARED_AT_MOST)
                .toList();
    }

    enum Kind {
        SAME,
        GONE,
        COME
    }

    record Piece(Kind kind, String text) {}
}
