package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.AdministrationTabs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.KeysetPager;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.common.ui.TextDialog;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.forum.FreeTagPage;
import org.ricdm.passerelle.forum.TopicTags;
import org.ricdm.passerelle.thesaurus.Tag;
import org.ricdm.passerelle.thesaurus.Tags;

/** The free tags with how often each is used, for moderators: rename one, or merge it into a term or another. */
@Route("admin/tags")
@RolesAllowed({"ADMINISTRATOR", "MODERATOR"})
class FreeTagsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient TopicTags topicTags;
    private final transient Tags tags;
    private final transient CurrentViewer current;

    FreeTagsView(TopicTags topicTags, Tags tags, CurrentViewer current) {
        this.topicTags = topicTags;
        this.tags = tags;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("after")
                .orElse(null));
    }

    private void show(@Nullable String after) {
        clear();
        header(new PageHeader(getTranslation("tag.free")).lead(getTranslation("tag.free.lead")));
        main(new AdministrationTabs(current.require(), "/admin/tags"));
        var page = topicTags.free(after);
        if (page.tags().isEmpty()) {
            main(new EmptyState(getTranslation("tag.free.none")));
            return;
        }
        var rows = new RowList();
        page.tags().forEach(used -> rows.add(row(used, () -> show(after))));
        main(rows);
        main(new KeysetPager(null, page.next() == null ? null : "/admin/tags?after=" + page.next()));
    }

    private Row row(FreeTagPage.Used used, Runnable changed) {
        var tag = used.tag();
        var merge = Buttons.plain(getTranslation("tag.merge"));
        merge.setAriaLabel(getTranslation("tag.merge.of", tag.label()));
        merge.addClickListener(click -> merge(tag, changed));
        var rename = Buttons.quiet(getTranslation("tag.rename"));
        rename.setAriaLabel(getTranslation("tag.rename.of", tag.label()));
        rename.addClickListener(click -> TextDialog.line(
                        getTranslation("tag.rename.of", tag.label()),
                        getTranslation("tag.label"),
                        tag.label(),
                        label -> {
                            topicTags.rename(tag.key(), label);
                            changed.run();
                        })
                .open());
        return new Row(tag.label(), ForumNavigation.tag(tag.key()))
                .second(getTranslation("tag.uses", used.uses()))
                .action(Buttons.together(rename, merge));
    }

    private void merge(Tag tag, Runnable changed) {
        new MergeTagDialog(tag, tags, into -> {
                    var target = topicTags.merge(tag.key(), into);
                    Toasts.done(getTranslation("tag.merge.done", tag.label(), target.label()));
                    changed.run();
                })
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tag.free") + " · Passerelle";
    }
}
