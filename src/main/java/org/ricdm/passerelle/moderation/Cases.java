package org.ricdm.passerelle.moderation;

import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the features say to the queue about their own objects, in the transaction of what happened to them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@InsideOnly("the features; what they tell of has been allowed by them")
public class Cases {

    private final CaseRows cases;
    private final Audit audit;

    Cases(CaseRows cases, Audit audit) {
        this.cases = cases;
        this.audit = audit;
    }

    /** A rule of the portal withheld that object: a moderator looks at it first. */
    public void held(ObjectRef object, long authorId) {
        var opened = cases.open(CaseKind.HELD, object, authorId, null);
        cases.automated(opened.id());
        audit.note("review.held", object, "case:" + opened.id());
    }

    /** The author has corrected what was given back: a moderator looks at it again. */
    public void corrected(ObjectRef object, long authorId) {
        var opened = cases.open(CaseKind.HELD, object, authorId, null);
        audit.note("review.corrected", object, "case:" + opened.id());
    }

    /** The object is gone: there is nothing left to decide. */
    public void gone(ObjectRef object) {
        cases.lockOpen(object).ifPresent(open -> {
            cases.lapsed(open.id());
            audit.note("review.lapsed", object, "case:" + open.id());
        });
    }
}
