using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Grains.Feed;

namespace AsielGrains.Checker.Tests.Simulation;

/// <summary>One committed event of the simulated journal.</summary>
sealed record StoredRow(CaseId Case, long Sequence, Guid Command, long Digest, CaseCommand Cause, FeedEvent Fed);
