package org.manumit.server.safeguard.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.manumit.server.safeguard.Agency;
import org.manumit.server.safeguard.Role;
import org.manumit.server.safeguard.account.OwnAccount;

/** Shapes of answers that more than one controller gives. */
final class Views {

    private Views() {}

    /** The signed-in user, with the rooms of the workbench that are open. */
    record Me(
            long id,
            String username,
            String displayName,
            Agency agency,
            List<Role> roles,
            String language,
            String theme,
            List<OwnAccount.InquiryRef> inquiries,
            List<String> rooms,
            boolean totp,
            boolean passwordChangeNeeded) {

        static Me of(OwnAccount.View view) {
            return new Me(
                    view.user().id(),
                    view.user().username(),
                    view.user().displayName(),
                    view.user().agency(),
                    view.user().roles().stream().sorted().toList(),
                    view.user().language(),
                    view.theme(),
                    view.inquiries(),
                    Views.rooms(view.user().roles()),
                    view.totp(),
                    view.passwordChangeNeeded());
        }

        @Override
        public String toString() {
            return "Me[" + id + "]";
        }
    }

    static List<String> rooms(Set<Role> roles) {
        List<String> rooms = new ArrayList<>();
        boolean overseer = roles.contains(Role.AUDITOR) || roles.contains(Role.OUTSIDE_REVIEWER);
        boolean reader = roles.stream()
                .anyMatch(role -> role != Role.ADMINISTRATOR
                        && role != Role.AUDITOR
                        && role != Role.OUTSIDE_REVIEWER
                        && role != Role.FEED_MANAGER);
        if (reader) {
            rooms.addAll(List.of("situation", "leads", "explore"));
        }
        if (reader || roles.contains(Role.FEED_MANAGER)) {
            rooms.add("feeds");
        }
        if (overseer) {
            rooms.add("oversight");
        }
        if (roles.contains(Role.ADMINISTRATOR)) {
            rooms.add("administration");
        }
        return List.copyOf(rooms);
    }
}
