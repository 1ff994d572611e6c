package org.ricdm.passerelle.dev.bench;

/** How much is in the store. */
enum Size {
    SMALL(200, 4_000, 60_000, 2_000, 60),
    LARGE(5_000, 100_000, 2_000_000, 10_000, 1_000);

    /** People. */
    final int members;
    /** Topics in all. */
    final int topics;
    /** Posts in all, those of the longest topic included. */
    final int posts;
    /** Posts of the longest topic. */
    final int longTopic;
    /** The page far down the list that is measured. */
    final int deepPage;

    Size(int members, int topics, int posts, int longTopic, int deepPage) {
        this.members = members;
        this.topics = topics;
        this.posts = posts;
        this.longTopic = longTopic;
        this.deepPage = deepPage;
    }
}
