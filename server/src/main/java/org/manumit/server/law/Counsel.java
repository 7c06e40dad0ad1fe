package org.manumit.server.law;

/** Whether counsel of this site has signed a rule that was shipped as <i>verify</i>. */
@FunctionalInterface
public interface Counsel {

    /** True if counsel signed the rule, in the wording that is shipped now. */
    boolean hasSigned(String ruleId, String fingerprint);

    /** Nobody signed anything: how a new site starts, and how commands without a database decide. */
    static Counsel none() {
        return (ruleId, fingerprint) -> false;
    }
}
