package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.files.ui.UploadField;
import org.ricdm.passerelle.practice.SheetColumn;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetRow;

/** The cells of one row while they are typed. */
class RowCells {

    private final SheetField field;
    private final String id;
    private final Map<SheetColumn, CellInputs.Cell> cells = new LinkedHashMap<>();
    private final ListItem line;
    private @Nullable NativeButton away;

    RowCells(SheetField field, SheetRow row, CellInputs inputs, Runnable typed) {
        this.field = field;
        this.id = row.id();
        var fields = new Div();
        fields.addClassName("cells");
        for (var column : field.columns()) {
            var cell = inputs.of(column, row, typed);
            cells.put(column, cell);
            fields.add(cell.component());
        }
        line = RowsInput.line(fields);
        line.getElement().setAttribute("role", "group");
    }

    ListItem line() {
        return line;
    }

    void removable(NativeButton button) {
        away = button;
        line.add(button);
    }

    /** Says which row it is to who cannot see where it stands. */
    void number(int number) {
        line.getElement()
                .setAttribute(
                        "aria-label",
                        line.getTranslation("practice.row.name", line.getTranslation(field.wordKey()), number));
        if (away != null) {
            var words = line.getTranslation("practice.row.remove", number);
            away.getElement().setAttribute("aria-label", words);
            away.setTitle(words);
        }
    }

    Optional<Focusable<?>> first() {
        return cells.values().stream()
                .map(CellInputs.Cell::component)
                .filter(Focusable.class::isInstance)
                .<Focusable<?>>map(component -> (Focusable<?>) component)
                .findFirst();
    }

    SheetRow value() {
        var typed = new LinkedHashMap<String, String>();
        cells.forEach((column, cell) -> {
            var text = cell.value().get();
            if (!text.isEmpty()) {
                typed.put(column.key(), text);
            }
        });
        return new SheetRow(id, typed);
    }

    void mustBeThere() {
        cells.forEach((column, cell) -> {
            if (cell.component() instanceof UploadField upload) {
                var _ = upload.ready(column.path(id));
            }
        });
    }

    Map<String, HasValidation> places() {
        var places = new LinkedHashMap<String, HasValidation>();
        cells.forEach((column, cell) -> places.put(column.path(id), (HasValidation) cell.component()));
        return places;
    }
}
