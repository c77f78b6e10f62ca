using AsielGrains.Journal;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Grains.Telemetry;

/// <summary>Every log message of this project, 2000–2999. No personal data: positions and counts only.</summary>
static partial class GrainLog
{
    [LoggerMessage(2000, LogLevel.Warning, "The feed could not be nudged; it goes on with its heartbeat.")]
    public static partial void FeedNudgeFailed(this ILogger logger, Exception failure);

    [LoggerMessage(2001, LogLevel.Information, "The flow starts from its checkpoint at {Position} with {Cases} cases.")]
    public static partial void FlowRestored(this ILogger logger, JournalPosition position, int cases);

    [LoggerMessage(
        2002, LogLevel.Information, "The flow has caught up with the journal at {Position}: {Events} events.")]
    public static partial void FlowCaughtUp(this ILogger logger, JournalPosition position, long events);

    [LoggerMessage(
        2003, LogLevel.Information, "The flow missed a batch: it is at {Applied}, the batch follows {After}.")]
    public static partial void FlowGap(this ILogger logger, JournalPosition applied, JournalPosition after);

    [LoggerMessage(
        2004, LogLevel.Error, "The flow's checkpoint can't be read; the flow is counted anew from the journal.")]
    public static partial void FlowCheckpointUnreadable(this ILogger logger, Exception failure);

    [LoggerMessage(2005, LogLevel.Warning, "The flow's checkpoint could not be written; it is tried again later.")]
    public static partial void FlowCheckpointNotWritten(this ILogger logger, Exception failure);

    [LoggerMessage(
        2009, LogLevel.Warning, "Another flow writes the same checkpoint; this one starts anew from what is stored.")]
    public static partial void FlowCheckpointTaken(this ILogger logger, Exception failure);

    [LoggerMessage(2010, LogLevel.Error, "The flow could not be counted; it is tried again when it is asked for.")]
    public static partial void FlowNotCounted(this ILogger logger, Exception failure);

    [LoggerMessage(2006, LogLevel.Warning, "This silo's copy of the flow could not be refreshed; it is tried again.")]
    public static partial void FlowReplicaDetached(this ILogger logger, Exception failure);

    [LoggerMessage(2007, LogLevel.Warning, "A snapshot could not be written; the journal still holds everything.")]
    public static partial void SnapshotNotWritten(this ILogger logger, Exception failure);

    [LoggerMessage(2008, LogLevel.Error, "A snapshot can't be read; the grain is rebuilt from the journal.")]
    public static partial void SnapshotUnreadable(this ILogger logger, Exception failure);

    [LoggerMessage(
        2011,
        LogLevel.Information,
        "The deadlines were read up to {Position}: {Deadlines} run, in {Cases} cases that are known.")]
    public static partial void DeadlinesRead(
        this ILogger logger, JournalPosition position, int cases, long deadlines);

    [LoggerMessage(2012, LogLevel.Warning, "The deadlines could not be read on; it is tried again.")]
    public static partial void DeadlinesNotFollowed(this ILogger logger, Exception failure);

    [LoggerMessage(
        2013, LogLevel.Information, "Terms have lapsed: what follows by law was recorded on {Cases} cases.")]
    public static partial void LapsesRecorded(this ILogger logger, int cases);

    [LoggerMessage(
        2014,
        LogLevel.Warning,
        "What follows by law from the end of the term {Term} can't be recorded on {Cases} cases: {Reason}.")]
    public static partial void LapsesRefused(this ILogger logger, string term, int cases, string reason);

    [LoggerMessage(2015, LogLevel.Warning, "Lapsed terms could not be looked for; it is tried again.")]
    public static partial void SweepFailed(this ILogger logger, Exception failure);

    [LoggerMessage(2016, LogLevel.Warning, "An order over many cases could not go on; it is tried again.")]
    public static partial void OrderNotAdvanced(this ILogger logger, Exception failure);

    [LoggerMessage(2017, LogLevel.Information, "Cases and sites agree again in {Differences} places.")]
    public static partial void DifferencesMended(this ILogger logger, int differences);

    [LoggerMessage(2018, LogLevel.Warning, "Places could not be looked through; it is tried again.")]
    public static partial void PlacesNotSwept(this ILogger logger, Exception failure);

    [LoggerMessage(2020, LogLevel.Warning, "The journal did not say how it stands; it is asked again.")]
    public static partial void JournalNotSeen(this ILogger logger, Exception failure);

    [LoggerMessage(
        2021,
        LogLevel.Critical,
        "The journal lacks what the flow's checkpoint counted last, at {Position}: it lost facts or is an older copy.")]
    public static partial void FlowAheadOfJournal(this ILogger logger, JournalPosition position);

    [LoggerMessage(2030, LogLevel.Information, "The capacity starts with {Sites} sites at {Position}.")]
    public static partial void SitesLoaded(this ILogger logger, int sites, JournalPosition position);

    [LoggerMessage(2031, LogLevel.Warning, "This silo's copy of the sites could not be kept up; it is tried again.")]
    public static partial void SitesNotFollowed(this ILogger logger, Exception failure);

    [LoggerMessage(2032, LogLevel.Error, "A site can't be read and is missing from the capacity until a restart.")]
    public static partial void SiteLeftOut(this ILogger logger, Exception failure);

    [LoggerMessage(
        2040,
        LogLevel.Error,
        "This machine's clock is {Ahead} ahead of the database's: set it. Facts get the database's time.")]
    public static partial void ClockDiffers(this ILogger logger, TimeSpan ahead);

    [LoggerMessage(2041, LogLevel.Information, "This machine's clock agrees with the database's again.")]
    public static partial void ClockAgrees(this ILogger logger);

    [LoggerMessage(2042, LogLevel.Warning, "The database could not be asked for the time; the clock runs on.")]
    public static partial void ClockNotCompared(this ILogger logger, Exception failure);

    [LoggerMessage(2050, LogLevel.Information, "The {Projection} start from their checkpoint at {Position}.")]
    public static partial void CheckpointTakenUp(this ILogger logger, string projection, JournalPosition position);

    [LoggerMessage(
        2051,
        LogLevel.Information,
        "The checkpoint of the {Projection} is of another version; they are read anew from the journal.")]
    public static partial void CheckpointOfOtherVersion(this ILogger logger, string projection);

    [LoggerMessage(
        2052,
        LogLevel.Error,
        "The checkpoint of the {Projection} can't be read; they are read anew from the journal.")]
    public static partial void CheckpointUnreadable(this ILogger logger, string projection, Exception failure);

    [LoggerMessage(
        2053,
        LogLevel.Critical,
        "The journal lacks what the checkpoint of the {Projection} counted last, at {Position}: it lost facts or is "
            + "an older copy.")]
    public static partial void CheckpointAheadOfJournal(
        this ILogger logger, string projection, JournalPosition position);

    [LoggerMessage(
        2054,
        LogLevel.Warning,
        "The checkpoint of the {Projection} could not be written; it is tried again later.")]
    public static partial void CheckpointNotWritten(this ILogger logger, string projection, Exception failure);

    [LoggerMessage(
        2055, LogLevel.Warning, "Nobody could be asked to keep the {Projection}; it is tried again.")]
    public static partial void CheckpointNotKept(this ILogger logger, string projection, Exception failure);

    [LoggerMessage(
        2060,
        LogLevel.Error,
        "{Method} was asked of a grain for {Rpc} by role {Role} and refused: {Denial}.")]
    public static partial void GrainCallRefused(
        this ILogger logger, string method, string rpc, string role, string denial);

    [LoggerMessage(2061, LogLevel.Warning, "{Method} was asked of a grain without a call of the front door.")]
    public static partial void UnmarkedCallLetThrough(this ILogger logger, string method);
}
