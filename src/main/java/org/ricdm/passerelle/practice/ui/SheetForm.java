package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.FormSection;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.practice.Depth;
import org.ricdm.passerelle.practice.SheetBlock;
import org.ricdm.passerelle.practice.SheetChoices;
import org.ricdm.passerelle.practice.SheetContent;
import org.ricdm.passerelle.practice.SheetField;

/** The fields of a sheet in the order in which one tells of a practice: those of a spark, or all of them by block. */
class SheetForm extends Div {

    private final transient Map<SheetField, SheetInput> inputs = new EnumMap<>(SheetField.class);
    private final Select<Language> language = new Select<>();
    private final transient SheetChoices choices;
    private final transient Files files;
    private final Language reader;
    private final transient Runnable typed;
    private boolean filling;

    /** @param typed whenever a person has typed something */
    SheetForm(Depth depth, SheetContent begun, SheetChoices choices, Files files, Language reader, Runnable typed) {
        this.choices = choices;
        this.files = files;
        this.reader = reader;
        this.typed = typed;
        language.setLabel(getTranslation("practice.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.addValueChangeListener(change -> told());
        if (depth == Depth.SPARK) {
            spark();
        } else {
            whole();
        }
        show(begun);
    }

    private void spark() {
        addClassName("form-fields");
        for (var field : SheetField.values()) {
            if (field.isOfASpark() && !isPicture(field)) {
                add(input(field));
            }
        }
        add(input(SheetField.PICTURE), input(SheetField.PICTURE_TEXT), language);
    }

    private static boolean isPicture(SheetField field) {
        return field == SheetField.PICTURE || field == SheetField.PICTURE_TEXT;
    }

    private void whole() {
        for (var block : SheetBlock.values()) {
            var section = new FormSection(
                    getTranslation(block.wordKey()), getTranslation("practice.blockHelp." + block.key()));
            section.setId(BlockList.id(block));
            block.fields().forEach(field -> section.with(input(field)));
            if (block == SheetBlock.IDENTITY) {
                section.with(language);
            }
            add(section);
        }
    }

    private Component input(SheetField field) {
        var input = switch (field.type()) {
            case LINE, TEXT, LINK, NUMBER, DATE -> new CountedInput(field, help(field), this::told);
            case CHOICE -> new ChoiceInput(field, choices, reader, this::told);
            case TERMS -> new TermsInput(field, help(field), choices, reader, this::told);
            case FILE -> new FileInput(field, help(field), files, this::told);
            case ROWS -> new RowsInput(field, new CellInputs(files, choices, reader), this::told);
        };
        inputs.put(field, input);
        return input.component();
    }

    private String help(SheetField field) {
        return switch (field) {
            case TITLE, PROMISE, PICTURE, PICTURE_TEXT, PUBLIC, NEED, DONE, EVIDENCE_FILE ->
                getTranslation("practice.help." + field.key());
            default -> "";
        };
    }

    /** Puts these in place of what is there. */
    final void show(SheetContent content) {
        filling = true;
        inputs.values().forEach(input -> input.show(content));
        language.setValue(content.language());
        filling = false;
        describe(content);
    }

    /** A picture that is not there needs no words. */
    private void describe(SheetContent content) {
        Optional.ofNullable(inputs.get(SheetField.PICTURE_TEXT))
                .ifPresent(words -> words.component()
                        .setVisible(!content.of(SheetField.PICTURE).isEmpty()
                                || !content.of(SheetField.PICTURE_TEXT).isEmpty()));
    }

    /** Puts what stands at those paths in place of what is there; what else is typed stays as it is. */
    void show(SheetContent content, Collection<String> paths) {
        filling = true;
        paths.stream()
                .flatMap(path -> SheetField.at(path).stream())
                .distinct()
                .flatMap(field -> Optional.ofNullable(inputs.get(field)).stream())
                .forEach(input -> input.show(content));
        if (paths.contains("language")) {
            language.setValue(content.language());
        }
        filling = false;
    }

    /** What is put into the fields was not typed. */
    private void told() {
        if (!filling) {
            describe(value(SheetContent.EMPTY));
            typed.run();
        }
    }

    /** That content with all that is typed here. */
    SheetContent value(SheetContent base) {
        var value = base.in(language.getValue());
        for (var input : inputs.values()) {
            value = input.into(value);
        }
        return value;
    }

    /** Refuses, on its field, a file that is still on its way to the portal. */
    void mustBeThere() {
        inputs.values().forEach(SheetInput::mustBeThere);
    }

    /** Says what is wrong beside each field and goes to the first. */
    void show(InvalidInput refused) {
        var places = places();
        Problems.beside(places, refused);
        refused.problems().stream()
                .flatMap(problem -> Optional.ofNullable(places.get(problem.field())).stream())
                .findFirst()
                .ifPresent(SheetForm::focus);
    }

    private static void focus(HasValidation place) {
        if (place instanceof Focusable<?> field) {
            field.focus();
        } else if (place instanceof Component component) {
            component.getElement().executeJs("this.scrollIntoView({block: 'center'}); this.focus();");
        }
    }

    private Map<String, HasValidation> places() {
        var places = new LinkedHashMap<String, HasValidation>();
        inputs.values().forEach(input -> places.putAll(input.places()));
        return places;
    }
}
