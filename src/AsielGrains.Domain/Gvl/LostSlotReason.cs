using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Gvl;

/// <summary>Why slots of a resource can't be used.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LostSlotReason>))]
public enum LostSlotReason
{
    /// <summary>Nobody to staff it.</summary>
    StaffAbsent = 1,

    /// <summary>No interpreter for the language.</summary>
    InterpreterAbsent = 2,

    /// <summary>The room or the equipment can't be used.</summary>
    RoomOutOfUse = 3,

    /// <summary>A system of the partner does not work.</summary>
    SystemFailure = 4,

    /// <summary>A holiday.</summary>
    Holiday = 5,

    /// <summary>Training or a meeting of the staff.</summary>
    Training = 6,

    /// <summary>For the safety of people.</summary>
    Safety = 7,

    /// <summary>The household did not come.</summary>
    NoShow = 8,
}
