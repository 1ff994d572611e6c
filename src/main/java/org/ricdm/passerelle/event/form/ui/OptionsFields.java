package org.ricdm.passerelle.event.form.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.FormSection;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.event.form.QuestionEntry.Option;

/** The options of a question in their order. */
class OptionsFields extends FormSection {

    private final Div list = new Div();
    private final List<OptionFields> shown = new ArrayList<>();

    OptionsFields() {
        super(
                UI.getCurrent().getTranslation("questions.form.options"),
                UI.getCurrent().getTranslation("questions.form.options.help"));
        list.addClassName("stack");
        var more = Buttons.quiet(Glyph.PLUS, getTranslation("questions.form.option.add"));
        more.addClickListener(click -> {
            var all = new ArrayList<>(typed());
            all.add(new Option(null, false, Map.of()));
            show(all);
            shown.getLast().focus();
        });
        with(list, more);
    }

    void show(List<Option> options) {
        list.removeAll();
        shown.clear();
        for (var place = 0; place < options.size(); place++) {
            var fields = new OptionFields(options.get(place), place + 1, this);
            shown.add(fields);
            list.add(fields);
        }
    }

    List<Option> typed() {
        return shown.stream().map(OptionFields::typed).toList();
    }

    private void swapUp(int number) {
        var all = new ArrayList<>(typed());
        Collections.swap(all, number - 1, number - 2);
        show(all);
    }

    /** One that is new goes; one that may have been chosen can be offered again until it is saved. */
    private void remove(int number) {
        var all = new ArrayList<>(typed());
        var option = all.remove(number - 1);
        if (option.id() != null) {
            all.add(number - 1, new Option(option.id(), !option.retired(), option.labels()));
        }
        show(all);
    }

    Map<String, HasValidation> fields() {
        var fields = new HashMap<String, HasValidation>();
        for (var place = 0; place < shown.size(); place++) {
            fields.putAll(shown.get(place).fields("option." + place));
        }
        return fields;
    }

    /** One option in all languages. */
    private static final class OptionFields extends Div {

        private final transient Option before;
        private final Map<Language, TextField> labels = new EnumMap<>(Language.class);

        OptionFields(Option option, int number, OptionsFields all) {
            this.before = option;
            addClassNames("form-fields", "category-fields");
            var head = new Div(new H3(getTranslation("questions.form.option", number)));
            head.addClassName("section-head");
            var actions = new Div();
            actions.addClassName("cluster");
            if (option.retired()) {
                head.add(new Chip(Chip.Kind.STATE, getTranslation("questions.retired")));
            }
            if (number > 1) {
                var up = Buttons.icon(Glyph.ARROW_UP, getTranslation("questions.form.option.up", number));
                up.addClickListener(click -> all.swapUp(number));
                actions.add(up);
            }
            var away = Buttons.icon(
                    option.retired() ? Glyph.HISTORY : Glyph.TRASH,
                    getTranslation(
                            option.retired() ? "questions.form.option.again" : "questions.form.option.remove", number));
            away.addClickListener(click -> all.remove(number));
            actions.add(away);
            head.add(actions);
            var names = new Div();
            names.addClassName("fields-two");
            for (var language : Language.OF_THE_INTERFACE) {
                var label = new TextField(language.ownName());
                label.setAriaLabel(getTranslation("questions.form.option.in", number, language.ownName()));
                label.setMaxLength(Option.MAX_LABEL);
                label.setManualValidation(true);
                label.setValue(option.labels().getOrDefault(language, ""));
                labels.put(language, label);
                names.add(label);
            }
            add(head, names);
        }

        void focus() {
            Objects.requireNonNull(labels.get(Language.OF_THE_INTERFACE.getFirst()))
                    .focus();
        }

        Option typed() {
            var texts = new EnumMap<Language, String>(Language.class);
            labels.forEach((language, label) -> texts.put(language, label.getValue()));
            return new Option(before.id(), before.retired(), texts);
        }

        Map<String, HasValidation> fields(String prefix) {
            var fields = new HashMap<String, HasValidation>();
            labels.forEach((language, label) -> fields.put(prefix + "." + language.code(), label));
            fields.put(prefix, Objects.requireNonNull(labels.get(Language.OF_THE_INTERFACE.getFirst())));
            return fields;
        }
    }
}
