package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.FormSection;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.form.Answered;
import org.ricdm.passerelle.event.form.AskedForm;
import org.ricdm.passerelle.event.form.ui.AnswerFields;
import org.ricdm.passerelle.event.form.ui.AnswerForms;
import org.ricdm.passerelle.event.signup.EditPage;
import org.ricdm.passerelle.event.signup.NewSignUp;
import org.ricdm.passerelle.event.signup.WorkshopsOnBehalf;

/** What an organiser changes in somebody's sign-up, and why. */
class EditForm extends Div {

    private final transient AnswerForms forms;
    private final Div problems = new Div();
    private final RadioButtonGroup<Long> category = new RadioButtonGroup<>(getTranslation("signup.mine.category"));
    private final RadioButtonGroup<EventMode> way = new RadioButtonGroup<>(getTranslation("signup.mine.way"));
    private final AnswerFields answers;
    private final WorkshopFields workshops;
    private final TextArea reason = new TextArea(getTranslation("signup.desk.reason"));

    EditForm(EditPage page, AnswerForms forms, Language reader) {
        this.forms = forms;
        addClassName("stack");
        problems.addClassName("stack");
        category.setItems(List.copyOf(page.categories().keySet()));
        category.setItemLabelGenerator(id -> page.categories().getOrDefault(id, ""));
        category.setValue(page.categoryId());
        category.setVisible(page.categories().size() > 1);
        way.setItems(page.event().mode().ways());
        way.setItemLabelGenerator(one -> getTranslation(one.wordKey()));
        way.setValue(page.way());
        way.setVisible(page.event().mode().ways().size() > 1);
        answers = forms.fieldsWithoutFiles(page.form());
        answers.category(page.categoryId());
        category.addValueChangeListener(change -> answers.category(change.getValue()));
        reason.setHelperText(getTranslation("signup.edit.reason.help"));
        reason.setManualValidation(true);
        reason.setWidthFull();
        add(problems, new FormSection(getTranslation("signup.edit.part"), "").with(category, way));
        if (!page.form().isEmpty()) {
            add(new FormSection(getTranslation("questions.answers"), getTranslation("signup.edit.answers.help"))
                    .with(answers));
        }
        workshops = new WorkshopFields(page.workshops(), reader);
        workshops.setVisible(!page.workshops().isEmpty());
        add(workshops, new FormSection(getTranslation("signup.edit.why"), "").with(reason));
    }

    NewSignUp typed() {
        return new NewSignUp(category.getValue(), way.getValue(), answers.typed());
    }

    WorkshopsOnBehalf.Change workshops() {
        return workshops.change();
    }

    String reason() {
        return reason.getValue();
    }

    void accept() {
        problems.removeAll();
        fields().values().forEach(field -> field.setInvalid(false));
    }

    void refuse(InvalidInput refused) {
        var fields = fields();
        Problems.show(fields, refused);
        Problems.besideNone(fields, refused, problems);
        if (problems.getComponentCount() > 0) {
            problems.scrollIntoView();
        }
    }

    /** What the sign-up says by now. */
    void says(EditPage now) {
        var banner = Banner.info(getTranslation(
                "signup.edit.now",
                now.categories().getOrDefault(now.categoryId(), ""),
                getTranslation(now.way().wordKey())));
        var given = answered(now.form());
        if (!given.isEmpty()) {
            banner.with(forms.list(given, now.form().reader()));
        }
        problems.add(banner.with(new Paragraph(getTranslation("signup.edit.over"))));
    }

    private static List<Answered> answered(AskedForm form) {
        return form.questions().stream()
                .flatMap(question -> form.answer(question).map(answer -> new Answered(question, answer)).stream())
                .toList();
    }

    private Map<String, HasValidation> fields() {
        var fields = new LinkedHashMap<String, HasValidation>();
        fields.put("category", category);
        fields.put("way", way);
        fields.putAll(answers.fields());
        fields.putAll(workshops.fields());
        fields.put("reason", reason);
        return fields;
    }
}
