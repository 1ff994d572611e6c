package org.ricdm.passerelle.event.form.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.event.form.AskedForm;
import org.ricdm.passerelle.event.form.Question;
import org.ricdm.passerelle.event.form.Questions.BuiltForm;

/** The form as somebody sees it who signs up; what is answered here is kept nowhere. */
class FormPreview extends PageSection {

    FormPreview(BuiltForm form, AnswerForms forms, Language reader) {
        super(UI.getCurrent().getTranslation("questions.preview"));
        addClassName("form-preview");
        var help = new Paragraph(getTranslation("questions.preview.help"));
        help.addClassName("muted");
        List<Question> asked =
                form.questions().stream().filter(one -> !one.retired()).toList();
        var fields = forms.fieldsWithoutFiles(new AskedForm(asked, Map.of(), reader));
        var nothing = new Paragraph(getTranslation("questions.preview.nothing"));
        nothing.addClassName("muted");
        var category = new Select<Long>();
        category.setLabel(getTranslation("questions.preview.as"));
        category.setItems(form.categories().keySet());
        category.setItemLabelGenerator(id -> form.categories().getOrDefault(id, ""));
        category.addValueChangeListener(change -> {
            fields.category(change.getValue());
            nothing.setVisible(fields.isEmpty());
        });
        category.setWidthFull();
        add(help, category, nothing, fields);
        form.categories().keySet().stream().findFirst().ifPresent(category::setValue);
    }
}
