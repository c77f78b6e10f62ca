namespace AsielGrains.Checker.Tests.Sabotages;

/// <summary>What is done to hosts while clients work.</summary>
public enum Scenario
{
    /// <summary>Nothing.</summary>
    Plain = 0,

    /// <summary>It is killed in the middle of the work and comes back.</summary>
    Killed = 1,

    /// <summary>It is stopped in the middle of the work, as a service manager stops it, and comes back.</summary>
    Stopped = 2,

    /// <summary>Two hosts that do not know of each other work on one journal.</summary>
    Split = 3,

    /// <summary>Batches of the feed are delivered twice.</summary>
    Redelivered = 4,

    /// <summary>Bits of the journal's file are changed while nobody looks.</summary>
    Flipped = 5,

    /// <summary>Recording a disclosure takes long.</summary>
    SlowDisclosure = 6,
}
