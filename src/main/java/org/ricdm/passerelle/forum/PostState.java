package org.ricdm.passerelle.forum;

/** Whether a post can be read. The only place that knows the transitions. */
public enum PostState {
    PUBLISHED,
    HIDDEN,
    DELETED;

    boolean canBecome(PostState next) {
        return switch (this) {
            case PUBLISHED -> next == HIDDEN || next == DELETED;
            case HIDDEN -> next == PUBLISHED || next == DELETED;
            case DELETED -> false;
        };
    }
}
