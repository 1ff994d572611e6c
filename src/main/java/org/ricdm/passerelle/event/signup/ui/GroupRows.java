package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.event.signup.GroupOutcome;
import org.ricdm.passerelle.event.signup.GroupRow;
import org.ricdm.passerelle.event.signup.GroupSeat;

/** What happens to each person of a group, in words. */
final class GroupRows {

    private GroupRows() {}

    static RowList list(Component on, List<GroupRow> rows) {
        var list = new RowList();
        rows.forEach(row -> list.add(item(on, row)));
        return list;
    }

    private static Row item(Component on, GroupRow row) {
        var name = row.name().isBlank() ? row.email() : row.name();
        var item = new Row(row.number() + ". " + (name.isBlank() ? "–" : name), (String) null);
        item.chips(new Chip(kind(row.outcome()), on.getTranslation(row.outcome().wordKey())));
        item.second(Stream.of(row.email(), row.category(), row.workshop())
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(" · ")));
        if (row.seat() != GroupSeat.NONE) {
            item.chips(new Chip(kind(row.seat()), on.getTranslation(row.seat().wordKey())));
        }
        if (row.outcome() == GroupOutcome.WORKSHOP) {
            item.second(on.getTranslation("signup.group.wrong.seat." + row.seat()));
        } else if (row.outcome().isWrong()) {
            item.second(on.getTranslation("signup.group.wrong." + row.outcome()));
        }
        return item;
    }

    private static Chip.Kind kind(GroupSeat seat) {
        return switch (seat) {
            case SEAT -> Chip.Kind.DONE;
            case WAITING -> Chip.Kind.WAITING;
            case NONE, ALREADY, NO_PLACE, FULL -> Chip.Kind.STATE;
            case UNKNOWN, SEVERAL, CLOSED, BEGUN, CLASH -> Chip.Kind.DANGER;
        };
    }

    private static Chip.Kind kind(GroupOutcome outcome) {
        return switch (outcome) {
            case PLACE -> Chip.Kind.DONE;
            case WAITING, TO_BE_APPROVED -> Chip.Kind.WAITING;
            case ALREADY, LEFT_OUT -> Chip.Kind.STATE;
            default -> Chip.Kind.DANGER;
        };
    }
}
