package org.manumit.world.chance;

/** What a stream of draws is for: streams of different purposes are independent of each other. */
public enum Purpose {
    PERSON,
    FIRM,
    VESSEL,
    SCENE,
    PLAN,
    TIPS_ES,
    TIPS_EN,
    TIPS_PT,
    TIPS_FR,
    ADS,
    POSTS,
    REGISTER,
    SANCTIONS,
    PAYMENTS,
    STATEMENTS,
    POSITIONS,
    GROUND,
    SATELLITE,
    INCIDENTS,
    CASES,
    ORDER,
    HAND,
    COPY,
    LICENCES,
    CUSTOMERS,
    PROCEEDINGS,
    IDENTITY,
    PAPERS
}
