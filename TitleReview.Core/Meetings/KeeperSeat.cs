using System.Text.Json.Serialization;

namespace TitleReview.Core.Meetings;

/// <summary>「保管人」 of one share of the box key. The number is stored, and is where the share lies on its line.</summary>
public enum KeeperSeat
{
    [JsonStringEnumMemberName("主任委员")]
    Chair = 1,

    [JsonStringEnumMemberName("监督人")]
    Supervisor,

    [JsonStringEnumMemberName("办公室")]
    Office,
}
