using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>What an agreement on readmission (terugnameakkoord) rests on.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReadmissionSource>))]
public enum ReadmissionSource
{
    /// <summary>The authorities of the country agreed in this case, or gave a laissez-passer.</summary>
    Authorities = 1,

    /// <summary>A treaty on readmission, of the Union or of the Netherlands.</summary>
    Treaty = 2,

    /// <summary>A travel document of the person's own that is valid.</summary>
    OwnDocument = 3,
}
