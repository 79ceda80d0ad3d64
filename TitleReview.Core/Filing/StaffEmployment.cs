using System.Text.Json.Serialization;

namespace TitleReview.Core.Filing;

/// <summary>「在编、聘用、借调」: the remark that template 1 asks of each of the staff. The numbers are stored.</summary>
public enum StaffEmployment
{
    [JsonStringEnumMemberName("在编")]
    Permanent = 1,

    [JsonStringEnumMemberName("借调")]
    Seconded = 2,

    [JsonStringEnumMemberName("聘用")]
    Contracted = 3,
}
