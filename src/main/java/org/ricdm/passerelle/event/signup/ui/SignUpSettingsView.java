package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CentreKind;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.StickyActions;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.signup.RunSignUp;
import org.ricdm.passerelle.event.signup.SignUpSettings;
import org.ricdm.passerelle.event.ui.EventNavigation;
import org.ricdm.passerelle.people.Centres;

/** When one may sign up for an event, how many places there are, and for whom. */
@Route("events/:slug/manage/sign-up")
@PermitAll
class SignUpSettingsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SignUpSettings settings;
    private final transient Centres centres;
    private int version;

    SignUpSettingsView(SignUpSettings settings, Centres centres) {
        this.settings = settings;
        this.centres = centres;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(settings.find(event.getRouteParameters().get("slug").orElse("")));
    }

    private void show(RunSignUp run) {
        var event = run.event();
        version = run.version();
        clear();
        header(new PageHeader(getTranslation("signup.settings"))
                .breadcrumbs(EventNavigation.wayFromDesk(this, event))
                .lead(getTranslation("signup.settings.help")));
        var form = new SettingsForm(
                centres.all().stream()
                        .filter(centre -> centre.kind() == CentreKind.CITE)
                        .toList(),
                event.zone());
        form.show(run.setup());
        main(form);
        var save = Buttons.primary(getTranslation("action.save"));
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            save(form, event.slug());
            save.setEnabled(true);
        });
        main(new StickyActions(
                save, Buttons.quietLink(getTranslation("action.cancel"), EventNavigation.desk(event.slug()))));
    }

    private void save(SettingsForm form, String slug) {
        form.accept();
        try {
            var promoted = settings.change(slug, version, form.typed());
            Toasts.done(
                    promoted == 0
                            ? getTranslation("signup.settings.saved")
                            : getTranslation("signup.settings.promoted", promoted));
            show(settings.find(slug));
        } catch (InvalidInput refused) {
            form.refuse(refused);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signup.settings") + " · Passerelle";
    }
}
