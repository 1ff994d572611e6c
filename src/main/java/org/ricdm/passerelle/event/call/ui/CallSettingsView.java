package org.ricdm.passerelle.event.call.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.StickyActions;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.call.CallSettings;
import org.ricdm.passerelle.event.call.RunCall;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** What is called for, until when and from whom. */
@Route("events/:slug/manage/call")
@PermitAll
class CallSettingsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CallSettings settings;
    private final transient CurrentViewer current;
    private int version;

    CallSettingsView(CallSettings settings, CurrentViewer current) {
        this.settings = settings;
        this.current = current;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(settings.find(event.getRouteParameters().get("slug").orElse("")));
    }

    private void show(RunCall run) {
        var event = run.event();
        version = run.version();
        clear();
        header(new PageHeader(getTranslation("call.settings"))
                .breadcrumbs(EventNavigation.wayFromDesk(this, event))
                .lead(getTranslation("call.settings.lead")));
        if (run.setup().opens() == null) {
            main(Banner.info(getTranslation("call.settings.closed")));
        }
        var form = new CallForm(event, current.require().language());
        form.show(run.setup());
        main(form);
        var save = Buttons.primary(getTranslation("action.save"));
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            save(form, event.slug());
            save.setEnabled(true);
        });
        main(new StickyActions(
                save,
                Buttons.quietLink(getTranslation("call.desk"), CallNavigation.proposals(event.slug())),
                Buttons.quietLink(getTranslation("action.cancel"), EventNavigation.desk(event.slug()))));
    }

    private void save(CallForm form, String slug) {
        form.accept();
        try {
            settings.change(slug, version, form.typed());
            Toasts.done(getTranslation("call.settings.saved"));
            show(settings.find(slug));
        } catch (InvalidInput refused) {
            form.refuse(refused);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("call.settings") + " · Passerelle";
    }
}
