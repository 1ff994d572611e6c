package org.ricdm.passerelle.event.letters.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.FormSection;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.event.letters.LetterChoices;
import org.ricdm.passerelle.event.letters.LetterEntry;
import org.ricdm.passerelle.event.letters.Placeholder;
import org.ricdm.passerelle.event.signup.Readership;

/** A letter that is being written: to whom, and what it says in each language. */
class LetterForm extends Div {

    private final Language own;
    private final SelectionFields selection;
    private final ReadersLine readers = new ReadersLine();
    private final List<LetterText> texts =
            Language.OF_THE_INTERFACE.stream().map(LetterText::new).toList();
    private final Select<Language> fallback = new Select<>();
    private final Div problems = new Div();
    private boolean showing;

    LetterForm(LetterChoices choices, Language reader) {
        own = reader;
        addClassName("form");
        selection = new SelectionFields(choices, reader);
        fallback.setLabel(getTranslation("letters.form.fallback"));
        fallback.setHelperText(getTranslation("letters.form.fallback.help"));
        fallback.setItemLabelGenerator(language -> language == null ? "" : language.ownName());
        fallback.setManualValidation(true);
        problems.addClassName("stack");
        problems.getElement().setAttribute("role", "alert");
        var tokens = Arrays.stream(Placeholder.values())
                .map(one -> "{" + getTranslation(one.wordKey()) + "}")
                .collect(Collectors.joining(", "));
        var written = new FormSection(
                getTranslation("letters.form.texts"), getTranslation("letters.form.texts.help", tokens));
        texts.forEach(written::with);
        add(
                problems,
                new FormSection(getTranslation("letters.form.whom"), getTranslation("letters.form.whom.help"))
                        .with(selection, readers),
                written.with(fallback));
    }

    /** Does it whenever somebody chose or typed something. */
    void whenChanged(Runnable work) {
        Runnable unlessShowing = () -> {
            if (!showing) {
                work.run();
            }
        };
        selection.whenChosen(unlessShowing);
        texts.forEach(text -> text.whenTyped(unlessShowing));
        fallback.addValueChangeListener(change -> unlessShowing.run());
    }

    void show(LetterEntry entry, Readership readership) {
        showing = true;
        selection.show(entry.selection());
        var written = entry.written();
        texts.forEach(text -> {
            text.show(entry.texts().getOrDefault(text.language(), new LetterEntry.Text("", "")));
            text.setOpened(written.isEmpty() ? text.language() == own : written.containsKey(text.language()));
        });
        offer(entry);
        fallback.setValue(entry.fallback());
        showing = false;
        count(readership);
    }

    LetterEntry typed() {
        return new LetterEntry(
                selection.typed(),
                texts.stream().collect(Collectors.toMap(LetterText::language, LetterText::typed)),
                fallback.getValue());
    }

    /** How many get what is typed now, and which languages can stand for the others. */
    void count(Readership readership) {
        var entry = typed();
        offer(entry);
        readers.show(readership, entry);
    }

    private void offer(LetterEntry entry) {
        var written = entry.written().keySet();
        var before = fallback.getValue();
        showing = true;
        fallback.setItems(written);
        fallback.setValue(before != null && written.contains(before) ? before : null);
        fallback.setVisible(written.size() > 1);
        showing = false;
    }

    void accept() {
        problems.removeAll();
        fields().values().forEach(field -> field.setInvalid(false));
        selection.sayWhatIsGone();
    }

    /** Says beside each field what is wrong with it, and above them all what belongs to none. */
    void refuse(InvalidInput refused) {
        var fields = fields();
        refused.problems()
                .forEach(problem -> texts.stream()
                        .filter(text -> text.fields().containsKey(problem.field()))
                        .forEach(text -> text.setOpened(true)));
        Problems.show(fields, refused);
        Problems.besideNone(fields, refused, problems);
    }

    private Map<String, HasValidation> fields() {
        var fields = new HashMap<String, HasValidation>(selection.fields());
        fields.put("fallback", fallback);
        texts.forEach(text -> fields.putAll(text.fields()));
        return fields;
    }
}
