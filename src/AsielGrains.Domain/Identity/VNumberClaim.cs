namespace AsielGrains.Domain.Identity;

/// <summary>
/// A V-number that comes to belong to a person, in the same stored step as the event that says so.
/// </summary>
/// <param name="Number">The V-number.</param>
/// <param name="Owner">The person it belongs to afterwards.</param>
/// <param name="Before">
/// The person it must belong to before; null when it must be free or belong to <paramref name="Owner"/> already.
/// </param>
public readonly record struct VNumberClaim(VNumber Number, PersonId Owner, PersonId? Before = null);
