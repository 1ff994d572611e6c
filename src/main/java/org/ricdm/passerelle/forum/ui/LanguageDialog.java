package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Dialogs;

/** Asks in which language something is written. */
class LanguageDialog extends Dialog {

    LanguageDialog(Language before, Consumer<Language> action) {
        setHeaderTitle(getTranslation("forum.language.correct"));
        var language = new Select<Language>();
        language.setLabel(getTranslation("forum.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(before);
        add(language);
        var confirm = Buttons.primary(getTranslation("action.confirm"));
        confirm.addClickListener(click -> {
            action.accept(language.getValue());
            close();
        });
        Dialogs.foot(this, confirm);
    }
}
