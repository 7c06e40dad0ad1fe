package org.manumit.cli;

import java.util.List;
import org.manumit.analytics.linkage.screen.Profile;

/**
 * An entry of a list. Its text form leaves out whom it names.
 *
 * @param list name of the file
 * @param caption the name to show
 * @param topics why it is listed, in the words of FollowTheMoney
 * @param programs sanctions programmes and the authorities behind them
 * @param datasets lists that it was gathered from
 */
record ListedEntity(
        String id,
        String list,
        String schema,
        String caption,
        List<String> topics,
        List<String> programs,
        List<String> datasets,
        Profile profile) {

    @Override
    public String toString() {
        return "ListedEntity[" + schema + "]";
    }
}
