using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>Why a case goes on under another procedure.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MigrationReason>))]
public enum MigrationReason
{
    /// <summary>The new law says so for cases like this.</summary>
    TransitionalLaw = 1,

    /// <summary>The case came under a collective extension of the decision term.</summary>
    CollectiveExtension = 2,

    /// <summary>A court set the collective extension aside for the case.</summary>
    ExtensionAnnulled = 3,

    /// <summary>It was under the wrong procedure.</summary>
    Mistake = 4,
}
