package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.StickyActions;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.form.ui.AnswerForms;
import org.ricdm.passerelle.event.signup.SignUpPage;
import org.ricdm.passerelle.event.signup.SignUpWindow;
import org.ricdm.passerelle.event.signup.SignUps;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** Where a member signs up. What was chosen stays until it is accepted. */
@Route("events/:slug/sign-up")
@PermitAll
class SignUpView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SignUps signUps;
    private final transient CurrentViewer current;
    private final transient AnswerForms forms;
    private String title = "";

    SignUpView(SignUps signUps, CurrentViewer current, AnswerForms forms) {
        this.signUps = signUps;
        this.current = current;
        this.forms = forms;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        var page = signUps.open(slug);
        var mine = page.mine();
        if (mine != null && mine.state().isOpen()) {
            event.forwardToUrl(SignUpNavigation.mine(slug));
            return;
        }
        show(page, current.require().language());
    }

    private void show(SignUpPage page, Language reader) {
        var event = page.event();
        title = event.title();
        clear();
        var head = new PageHeader(getTranslation("signup.title"))
                .breadcrumbs(EventNavigation.wayFromEvent(this, event))
                .lead(event.title() + " · " + EventDates.shortly(event.starts(), event.ends(), reader));
        header(head);
        if (page.window() != SignUpWindow.OPEN) {
            main(Banner.info(closed(page, reader)));
            return;
        }
        head.lead(getTranslation("signup.lead"));
        var form = new SignUpForm(page, forms);
        main(form);
        var confirm = Buttons.primary(getTranslation("signup.confirm"));
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> {
            signUp(form, event.slug());
            confirm.setEnabled(true);
        });
        main(new StickyActions(
                confirm, Buttons.quietLink(getTranslation("action.cancel"), EventNavigation.event(event.slug()))));
    }

    private void signUp(SignUpForm form, String slug) {
        form.accept();
        try {
            var state = signUps.signUp(slug, form.typed());
            Toasts.done(getTranslation("signup.done." + state));
            UI.getCurrent().navigate(SignUpNavigation.mine(slug).substring(1));
        } catch (InvalidInput refused) {
            form.refuse(refused);
        }
    }

    private String closed(SignUpPage page, Language reader) {
        var opens = page.opens();
        return switch (page.window()) {
            case NOT_YET ->
                opens == null
                        ? getTranslation("signup.window.SOON")
                        : getTranslation("signup.window.NOT_YET", EventDates.moment(opens, reader));
            case NONE, OPEN, CLOSED -> getTranslation("signup.window." + page.window());
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signup.title") + " · " + title + " · Passerelle";
    }
}
