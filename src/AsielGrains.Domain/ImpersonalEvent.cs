using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain;

/// <summary>An event that bears no personal data: persons appear in it as pseudonyms, if at all.</summary>
public abstract record ImpersonalEvent : IEvent
{
    private protected ImpersonalEvent()
    {
    }

    public abstract DateOnly On { get; init; }

    [JsonIgnore]
    public PersonId? Subject => null;

    [JsonIgnore]
    public PersonalDetails? Personal => null;

    public IEvent WithPersonal(PersonalDetails? personal) => this;
}
