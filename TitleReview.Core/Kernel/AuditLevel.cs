using System.Text.Json.Serialization;

namespace TitleReview.Core.Kernel;

/// <summary>「审核层级」 between the unit and the committee's office.</summary>
public enum AuditLevel
{
    [JsonStringEnumMemberName("主管单位")]
    Supervisor = 1,

    [JsonStringEnumMemberName("县（市）人社局")]
    County,

    [JsonStringEnumMemberName("地（州、市）人社局")]
    Prefecture,
}
