package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.forum.ForumSummary;
import org.ricdm.passerelle.forum.Forums;

/** Where a new topic belongs: the forums in which one may open it, with what each is for. */
@Route("forums/new")
@PermitAll
class ChooseForumView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Forums forums;

    ChooseForumView(Forums forums) {
        this.forums = forums;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        header(new PageHeader(getTranslation("forum.new"))
                .breadcrumbs(new Breadcrumbs().to(getTranslation("nav.forums"), ForumNavigation.FORUMS))
                .lead(getTranslation("forum.choose.lead")));
        var open = forums.overview().stream().filter(ForumSummary::mayOpen).toList();
        if (open.isEmpty()) {
            main(new EmptyState(getTranslation("forum.choose.none")));
            return;
        }
        main(new RowList(open.stream()
                .map(forum -> new ForumRow(forum, ForumNavigation.newTopic(forum.slug())))
                .toArray(ForumRow[]::new)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("forum.new") + " · Passerelle";
    }
}
