package org.ricdm.passerelle.event.call.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.FormSection;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.event.call.CallPage;
import org.ricdm.passerelle.event.call.ProposalEntry;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.ricdm.passerelle.event.programme.SessionLevel;
import org.ricdm.passerelle.people.Members;
import org.ricdm.passerelle.people.PersonCard;

/** All that a member says of what they propose. */
class ProposalFields extends Div {

    /** Milliseconds without a key after which a text is kept. */
    private static final int PAUSE = 1_500;

    private final Select<Language> writtenIn = new Select<>();
    private final TextField title = new TextField(getTranslation("call.field.title"));
    private final TextField promise = new TextField(getTranslation("call.field.promise"));
    private final TextArea description = new TextArea(getTranslation("call.field.description"));
    private final RadioButtonGroup<SessionKind> format = new RadioButtonGroup<>(getTranslation("call.field.format"));
    private final IntegerField minutes = new IntegerField(getTranslation("call.field.minutes"));
    private final MultiSelectComboBox<Language> spoken = new MultiSelectComboBox<>(getTranslation("call.field.spoken"));
    private final Select<SessionLevel> level = new Select<>();
    private final TextArea needs = new TextArea(getTranslation("call.field.needs"));
    private final MultiSelectComboBox<PersonCard> members =
            new MultiSelectComboBox<>(getTranslation("call.field.members"));
    private final TextArea others = new TextArea(getTranslation("call.field.others"));

    ProposalFields(CallPage call, Members people, Language reader) {
        addClassName("form");
        limits();
        format.setItems(call.formats());
        format.setItemLabelGenerator(kind -> getTranslation(kind.wordKey()));
        writtenIn.setLabel(getTranslation("call.field.writtenIn"));
        writtenIn.setItems(Language.OF_THE_INTERFACE);
        writtenIn.setItemLabelGenerator(Language::ownName);
        level.setLabel(getTranslation("programme.field.level"));
        level.setItems(SessionLevel.values());
        level.setItemLabelGenerator(one -> getTranslation(one.wordKey()));
        spoken.setItems(Language.values());
        spoken.setItemLabelGenerator(language -> language.locale().getDisplayLanguage(reader.locale()));
        spoken.setHelperText(getTranslation("call.field.spoken.help"));
        members.setItems(
                query -> people.suggest(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset()));
        members.setItemLabelGenerator(card -> card.name() + ", " + card.city());
        add(
                new FormSection(getTranslation("call.form.what"), getTranslation("call.form.what.help"))
                        .with(title, promise, description, writtenIn),
                new FormSection(getTranslation("call.form.how"), getTranslation("call.form.how.help"))
                        .with(format)
                        .two(minutes, level)
                        .with(spoken, needs),
                new FormSection(getTranslation("call.form.who"), getTranslation("call.form.who.help"))
                        .with(members, others));
    }

    private void limits() {
        title.setMaxLength(ProposalEntry.MAX_TITLE);
        title.setHelperText(getTranslation("call.field.title.help"));
        promise.setMaxLength(ProposalEntry.MAX_PROMISE);
        promise.setHelperText(getTranslation("call.field.promise.help"));
        description.setMaxLength(ProposalEntry.MAX_DESCRIPTION);
        description.setMinRows(6);
        description.setHelperText(getTranslation("call.field.description.help"));
        needs.setMaxLength(ProposalEntry.MAX_NEEDS);
        needs.setMinRows(2);
        needs.setHelperText(getTranslation("call.field.needs.help"));
        others.setMaxLength(ProposalEntry.MAX_OTHERS);
        others.setMinRows(2);
        others.setHelperText(getTranslation("call.field.others.help"));
        minutes.setHelperText(getTranslation("call.field.minutes.help"));
        minutes.setStepButtonsVisible(false);
        title.setManualValidation(true);
        promise.setManualValidation(true);
        minutes.setManualValidation(true);
        List.of(description, needs, others).forEach(area -> area.setManualValidation(true));
        spoken.setManualValidation(true);
        members.setManualValidation(true);
        format.setManualValidation(true);
        title.setWidthFull();
        promise.setWidthFull();
        List.of(description, needs, others).forEach(TextArea::setWidthFull);
        spoken.setWidthFull();
        members.setWidthFull();
    }

    void show(ProposalEntry entry, Collection<PersonCard> presenters) {
        writtenIn.setValue(entry.writtenIn());
        title.setValue(entry.title());
        promise.setValue(entry.promise());
        description.setValue(entry.description());
        format.setValue(entry.format());
        minutes.setValue(entry.minutes());
        spoken.setValue(new LinkedHashSet<>(entry.spoken()));
        level.setValue(entry.level());
        needs.setValue(entry.needs());
        members.setValue(new LinkedHashSet<>(presenters));
        others.setValue(entry.others());
    }

    ProposalEntry typed() {
        return new ProposalEntry(
                writtenIn.getValue(),
                title.getValue(),
                promise.getValue(),
                description.getValue(),
                format.getValue(),
                new ArrayList<>(spoken.getValue()),
                level.getValue(),
                minutes.getValue(),
                needs.getValue(),
                members.getValue().stream().map(PersonCard::id).toList(),
                others.getValue());
    }

    /** Calls back each time somebody has changed something, and soon after they pause in a text. */
    void whenChanged(Runnable changed) {
        List.<HasValueChangeMode>of(title, promise, description, needs, others).forEach(text -> {
            text.setValueChangeMode(ValueChangeMode.LAZY);
            text.setValueChangeTimeout(PAUSE);
        });
        List.<HasValue<?, ?>>of(
                        writtenIn, title, promise, description, format, minutes, spoken, level, needs, members, others)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        changed.run();
                    }
                }));
    }

    void accept() {
        fields().values().forEach(field -> field.setInvalid(false));
    }

    /** Says beside each field what is wrong with it, and brings the first before the eyes. */
    void refuse(InvalidInput refused) {
        Problems.show(fields(), refused);
    }

    Map<String, HasValidation> fields() {
        var fields = new HashMap<String, HasValidation>();
        fields.put("title", title);
        fields.put("promise", promise);
        fields.put("description", description);
        fields.put("writtenIn", writtenIn);
        fields.put("format", format);
        fields.put("minutes", minutes);
        fields.put("spoken", spoken);
        fields.put("needs", needs);
        fields.put("members", members);
        fields.put("others", others);
        return fields;
    }
}
