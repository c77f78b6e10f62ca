using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>What came of the examination of documents.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DocumentFinding>))]
public enum DocumentFinding
{
    /// <summary>Echt bevonden.</summary>
    Genuine = 1,

    /// <summary>Vervalst: a genuine document was altered.</summary>
    Falsified = 2,

    /// <summary>Vals: never a genuine document.</summary>
    Forged = 3,

    /// <summary>Nader onderzoek.</summary>
    FurtherExamination = 4,

    /// <summary>There were none.</summary>
    NonePresented = 5,
}
