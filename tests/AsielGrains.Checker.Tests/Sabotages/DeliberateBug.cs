namespace AsielGrains.Checker.Tests.Sabotages;

/// <summary>A bug that is switched on by name.</summary>
/// <param name="Scenario">In which it can do harm.</param>
/// <param name="Invariants">At least one of these must be said to be broken; what else is found does not count.</param>
/// <param name="MayKeepTheHostDown">The host itself may find it, and then does not get ready again.</param>
sealed record DeliberateBug(
    string Name, Scenario Scenario, IReadOnlyList<string> Invariants, bool MayKeepTheHostDown = false)
{
    /// <summary>The fifteen.</summary>
    public static readonly IReadOnlyList<DeliberateBug> All =
    [
        new("ack-before-commit", Scenario.Killed, ["I1"], MayKeepTheHostDown: true),
        new("drop-command-memory", Scenario.Plain, ["I2"]),
        new("ignore-expected-version", Scenario.Split, ["I1", "I2", "I7"]),
        new("double-first-write", Scenario.Split, ["I1"]),
        new("skip-feed-event", Scenario.Plain, ["I6"]),
        new("cursor-before-effect", Scenario.Stopped, ["I6"], MayKeepTheHostDown: true),
        new("double-count-redelivered", Scenario.Redelivered, ["I6"]),
        new("checksum-unverified", Scenario.Flipped, ["model"]),
        new("wall-clock-order", Scenario.Killed, ["model"]),
        new("disclosure-after-response", Scenario.SlowDisclosure, ["I9"]),
        new("mask-unrecorded", Scenario.Plain, ["I9"]),
        new("swap-cases", Scenario.Plain, ["model"]),
        new("stale-read", Scenario.Plain, ["I8"]),
        new("lost-claim", Scenario.Plain, ["I4"]),
        new("canary-in-log", Scenario.Plain, ["I10"]),
    ];
}
