using AsielGrains.Journal;

namespace AsielGrains.Gateway.Gvl;

/// <summary>What a site says about one night, and the position it says it at.</summary>
sealed record Beds(int Placeable, JournalPosition Position);
