namespace AsielGrains.Domain.Cases;

/// <summary>What must hold at one time before anybody is removed. The numbers are those of the contract.</summary>
public enum RemovalConditionKind
{
    /// <summary>No law, judgment or procedure stands in the way (juridisch verwijderbaar).</summary>
    LegallyRemovable = 1,

    /// <summary>It is known where the person is (beschikbaar).</summary>
    Available = 2,

    /// <summary>There is a document to travel on, or a state that accepted a claim.</summary>
    TravelDocument = 3,

    /// <summary>Nothing known here keeps the person from travelling.</summary>
    JourneyPossible = 4,
}
