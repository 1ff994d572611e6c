package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/** What changed between two texts, line by line: removed lines and added lines, marked by a sign and not by colour alone. */
class Difference extends Div {

    private static final int COMPARED_AT_MOST = 2000;

    Difference(String before, String after) {
        addClassName("difference");
        var pre = new Pre();
        pre.getElement().setAttribute("tabindex", "0");
        for (var line : lines(before.lines().toList(), after.lines().toList())) {
            var span = new Span(line.sign() + " " + line.text() + "\n");
            span.addClassName(line.sign() == '+' ? "added" : line.sign() == '-' ? "removed" : "same");
            pre.add(span);
        }
        add(pre);
    }

    /** The longest common subsequence of lines stays, the rest is removed or added. */
    static List<Line> lines(List<String> before, List<String> after) {
        var a = before.subList(0, Math.min(COMPARED_AT_MOST, before.size()));
        var b = after.subList(0, Math.min(COMPARED_AT_MOST, after.size()));
        var common = new int[a.size() + 1][b.size() + 1];
        for (var i = a.size() - 1; i >= 0; i--) {
            for (var j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).equals(b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var lines = new ArrayList<Line>();
        var i = 0;
        var j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                lines.add(new Line(' ', a.get(i)));
                i++;
                j++;
            } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line('-', a.get(i)));
                i++;
            } else {
                lines.add(new Line('+', b.get(j)));
                j++;
            }
        }
        return lines;
    }

    /** @param sign minus for removed, plus for added, a space for unchanged */
    record Line(char sign, String text) {}
}
