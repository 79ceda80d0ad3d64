using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Administration;

public sealed record OrganisationNeedsName() : Refusal("单位名称不能为空，请填写全称。");

public sealed record OrganisationExists(string Name) : Refusal($"已有名为“{Name}”的单位，请勿重复登记。");

public sealed record DivisionIsUnknown(string Code) : Refusal($"行政区划代码“{Code}”不在现行的代码表中，请填写六位代码，如652800。", Division.Source);

public sealed record DivisionIsOfAnotherLevel(string Place, string Level) : Refusal($"“{Place}”不是{Level}级区划，请填写该局所辖区划的代码。", Division.Source);

public sealed record EnterpriseNeedsDivision() : Refusal("企业须填写营业执照注册地的行政区划代码。", OrganisationRules.RegisteredPlace);

public sealed record OrganisationWouldBeItsOwnParent(string Name) : Refusal($"上级单位不能是“{Name}”自己或其下级单位，请另选上级单位。");

public sealed record OrganisationKindIsUnknown() : Refusal("没有这个单位类别或性质，请从列表中选择。");

/// <summary>What an organisation must be, whoever enters it, by hand or from a list.</summary>
internal static class OrganisationRules
{
    /// <summary>「企业以营业执照注册地为依据，选择材料接收部门。」</summary>
    /// <remarks>Rule EL-06.</remarks>
    public static readonly Citation RegisteredPlace = new("关于开展2023年度自治州党干校教师系列中、初级专业技术人员职称评审工作的通知", "四（三）");

    public static IEnumerable<Refusal?> WhyNot(string name, OrganisationKind kind, OrganisationNature nature, string? division)
    {
        if (!Enum.IsDefined(kind) || !Enum.IsDefined(nature))
        {
            return [new OrganisationKindIsUnknown()];
        }
        return [name.Length == 0 ? new OrganisationNeedsName() : null, WhyNotPlace(kind, nature, division)];
    }

    /// <summary>Whether a parent lies beneath, or is, the organisation that is to stand under it.</summary>
    public static bool IsBeneath(OrganisationId? parent, OrganisationId self, IReadOnlyDictionary<OrganisationId, OrganisationId?> parents)
    {
        for (var (at, steps) = (parent, 0); at is { } one && steps <= parents.Count; at = parents.GetValueOrDefault(one), steps++)
        {
            if (one == self)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The code as stored; null for none.</summary>
    public static string? Code(string? typed) => typed?.Trim() is { Length: > 0 } code ? code : null;

    /// <summary>新疆维吾尔自治区巴音郭楞蒙古自治州; empty without a code.</summary>
    public static string Place(string? division) => division is null ? "" : Division.OfCode(division) is [.., var last] ? last.FullName : division;

    private static Refusal? WhyNotPlace(OrganisationKind kind, OrganisationNature nature, string? division)
    {
        if (division is null)
        {
            return nature == OrganisationNature.Enterprise ? new EnterpriseNeedsDivision() : null;
        }
        if (Division.OfCode(division).LastOrDefault(one => one.IsCurrent) is not { } place)
        {
            return new DivisionIsUnknown(division);
        }
        return kind switch
        {
            OrganisationKind.CountyBureau when place.Kind != DivisionKind.County => new DivisionIsOfAnotherLevel(place.FullName, "县"),
            OrganisationKind.PrefectureBureau when place.Kind != DivisionKind.Prefecture => new DivisionIsOfAnotherLevel(place.FullName, "地"),
            _ => null,
        };
    }
}
