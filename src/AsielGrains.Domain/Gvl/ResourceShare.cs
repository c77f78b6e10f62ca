using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Gvl;

/// <summary>How much of a resource was used over a period, in minutes of whole slots.</summary>
public sealed record ResourceShare(
    LocalCode Resource, GvlFunction Function, GvlPartner Owner, long OpenMinutes, long LostMinutes, long UsedMinutes);
