package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Confirmation;
import org.ricdm.passerelle.common.ui.FormSection;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.StickyActions;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.forum.ForumSettings;
import org.ricdm.passerelle.forum.RunForum;
import org.ricdm.passerelle.people.Members;

/** One forum as it is run, or a new one. What was typed stays until it is accepted. */
@Route("admin/forums/:slug")
@RolesAllowed("ADMINISTRATOR")
class ForumSettingsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    /** Stands in the address in place of a slug; no forum can be called so. */
    static final String NEW = "new";

    private final transient ForumSettings settings;
    private final transient Members members;
    private final transient CurrentViewer current;
    private String title = "";
    private int version;

    ForumSettingsView(ForumSettings settings, Members members, CurrentViewer current) {
        this.settings = settings;
        this.members = members;
        this.current = current;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        var slug = event.getRouteParameters().get("slug").orElse(NEW);
        var forum = slug.equals(NEW) ? null : settings.find(slug);
        title = forum == null ? getTranslation("forum.admin.open") : forum.name();
        header(new PageHeader(title)
                .breadcrumbs(new Breadcrumbs().to(getTranslation("forum.admin.title"), ForumNavigation.RUN_FORUMS)));
        var form = new ForumForm(members);
        if (forum == null) {
            form.begin(current.require().language());
        } else {
            form.show(forum);
            version = forum.version();
        }
        if (forum != null && forum.archived()) {
            main(Banner.info(getTranslation("forum.archived.help")));
        }
        if (forum != null) {
            form.add(end(forum));
        }
        main(form);
        var save = Buttons.primary(getTranslation(forum == null ? "forum.admin.open" : "action.save"));
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            save(form, forum);
            save.setEnabled(true);
        });
        main(new StickyActions(save, Buttons.quietLink(getTranslation("action.cancel"), ForumNavigation.RUN_FORUMS)));
    }

    private void save(ForumForm form, @Nullable RunForum forum) {
        form.accept();
        try {
            if (forum == null) {
                settings.enter(form.typed());
            } else {
                settings.change(forum.id(), version, form.typed());
            }
            Toasts.done(getTranslation(forum == null ? "forum.admin.opened" : "forum.admin.saved"));
            UI.getCurrent().navigate(RunForumsView.class);
        } catch (InvalidInput refused) {
            form.refuse(refused);
            if (forum != null && refused.isOn("version")) {
                overtaken(forum.entry().slug());
            }
        }
    }

    /** Somebody else saved meanwhile. What they said can be looked at beside; saving once more replaces it. */
    private void overtaken(String slug) {
        version = settings.find(slug).version();
        var theirs = Buttons.quietLink(getTranslation("forum.admin.theirs"), ForumNavigation.settings(slug));
        theirs.setTarget("_blank");
        main(Banner.warning(getTranslation("forum.admin.error.changed")).action(theirs));
    }

    private FormSection end(RunForum forum) {
        var archived = forum.archived();
        var button = Buttons.plain(getTranslation(archived ? "forum.admin.reopen" : "forum.admin.archive"));
        button.addClickListener(click -> {
            if (archived) {
                settings.reopen(forum.id());
                done("forum.admin.reopened");
            } else {
                Confirmation.ask(
                        getTranslation("forum.admin.archive.ask", forum.name()),
                        getTranslation("forum.admin.archive.consequence"),
                        () -> {
                            settings.archive(forum.id());
                            done("forum.admin.archived");
                        });
            }
        });
        return new FormSection(
                        getTranslation("forum.admin.end"),
                        getTranslation(archived ? "forum.admin.reopen.help" : "forum.admin.archive.help"))
                .with(button);
    }

    private void done(String key) {
        Toasts.done(getTranslation(key));
        UI.getCurrent().navigate(RunForumsView.class);
    }

    @Override
    public String getPageTitle() {
        return title + " · Passerelle";
    }
}
