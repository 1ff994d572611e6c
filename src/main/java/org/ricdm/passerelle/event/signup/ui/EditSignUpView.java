package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.StickyActions;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.form.ui.AnswerForms;
import org.ricdm.passerelle.event.signup.EditPage;
import org.ricdm.passerelle.event.signup.SignUpEditing;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** An organiser changes somebody's sign-up for them and says why. */
@Route("events/:slug/manage/people/:person([0-9]{1,18})")
@PermitAll
class EditSignUpView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SignUpEditing editing;
    private final transient AnswerForms forms;
    private final transient CurrentViewer current;
    private String slug = "";
    private long id;
    private long seen;

    EditSignUpView(SignUpEditing editing, AnswerForms forms, CurrentViewer current) {
        this.editing = editing;
        this.forms = forms;
        this.current = current;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        id = event.getRouteParameters().getLong("person").orElseThrow(() -> new NotOpen("sign-up"));
        show(editing.open(slug, id));
    }

    private void show(EditPage page) {
        seen = page.seen();
        clear();
        header(new PageHeader(page.person().name())
                .breadcrumbs(EventNavigation.wayFromDesk(this, page.event())
                        .to(getTranslation("signup.desk"), SignUpNavigation.people(slug)))
                .lead(from(page))
                .chips(new Chip(Chip.Kind.STATE, getTranslation(page.state().wordKey()))));
        if (!page.state().isOpen()) {
            main(Banner.info(getTranslation("signup.edit.error.over"))
                    .action(Buttons.link(getTranslation("signup.desk"), SignUpNavigation.people(slug))));
            return;
        }
        var form = new EditForm(page, forms, current.require().language());
        var save = Buttons.primary(getTranslation("action.save"));
        save.addClickListener(click -> save(form));
        main(
                form,
                new StickyActions(save, Buttons.link(getTranslation("action.cancel"), SignUpNavigation.people(slug))));
    }

    private String from(EditPage page) {
        return Stream.of(page.person().from(), page.person().city())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private void save(EditForm form) {
        form.accept();
        try {
            editing.change(slug, id, seen, form.typed(), form.workshops(), form.reason());
            Toasts.done(getTranslation("signup.desk.done"));
            UI.getCurrent().navigate(SignUpNavigation.people(slug).substring(1));
        } catch (InvalidInput refused) {
            form.refuse(refused);
            if (refused.isOn("version")) {
                overtaken(form);
            }
        }
    }

    /** What was typed stays; what is there by now is said, and whoever saves again writes over it. */
    private void overtaken(EditForm form) {
        var now = editing.open(slug, id);
        seen = now.seen();
        form.says(now);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signup.edit") + " · Passerelle";
    }
}
