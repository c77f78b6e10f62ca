using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain;

/// <summary>
/// What the journal must know of an event besides its content: the day it happened, whose personal data it bears,
/// and which unique things it takes.
/// </summary>
public interface IEvent
{
    /// <summary>The Dutch calendar date on which the fact happened in the world.</summary>
    DateOnly On { get; }

    /// <summary>
    /// The person the event links its case to, or whose data it bears; null when it is about nobody new.
    /// </summary>
    PersonId? Subject { get; }

    /// <summary>
    /// The personal data of <see cref="Subject"/>. The journal keeps them apart, encrypted under that person's key;
    /// null when there are none or the key was erased.
    /// </summary>
    PersonalDetails? Personal { get; }

    /// <summary>The same event with other personal data: how the journal takes them out and puts them back.</summary>
    IEvent WithPersonal(PersonalDetails? personal);

    /// <summary>The V-numbers that change hands with this event.</summary>
    IEnumerable<VNumberClaim> Claims => [];

    /// <summary>
    /// What <see cref="Subject"/> could be recognised by under another V-number; null when the event tells nothing of
    /// it. The journal keeps it blinded, for nothing but that.
    /// </summary>
    PersonalDetails? KnownBy => null;
}
