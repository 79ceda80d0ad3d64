using System.Globalization;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Qualifications;

/// <summary>「初次确定、授予」: what a first title is given for. The notices leave it to the conditions of the title, so nothing here refuses.</summary>
/// <remarks>Rule EL-13, proposed; defaults after 阿克苏地区 2025 notice of 初定 and 授予.</remarks>
public static class FirstTitle
{
    /// <param name="education">The highest; null: none that a level stands for.</param>
    /// <param name="professionalYears">Full years of professional work at the end of the application year.</param>
    public static Finding CheckDetermination(TitleLevel level, EducationLevel? education, int professionalYears, ServiceYearsPolicy policy)
    {
        var rule = policy.InitialDetermination;
        var asked = rule.Value.GetValueOrDefault(OfficialName.Of(level), []);
        var known = string.Join("，", asked);
        return (education is { } held ? asked.Select(Words).Where(one => one.Education == OfficialName.Of(held)).Select(one => (int?)one.Years).FirstOrDefault() : null) switch
        {
            null => Say(Outcome.NeedsPerson, $"初次确定{OfficialName.Of(level)}的学历和年限{(asked.Count == 0 ? "没有可以参照的规定" : $"一般为：{known}")}，请审核人员按评审条件判断。"),
            var years when professionalYears >= years => Say(Outcome.Pass, $"初次确定{OfficialName.Of(level)}：{OfficialName.Of(education!.Value)}学历，从事专业技术工作满{years}年即可。", $"{professionalYears} ≥ {years}"),
            var years => Say(
                Outcome.NeedsPerson, $"初次确定{OfficialName.Of(level)}一般要求：{known}；从事专业技术工作{professionalYears}年，还差{years - professionalYears}年，请审核人员按评审条件判断。", $"{professionalYears} < {years}"),
        };

        Finding Say(Outcome outcome, Wording sentence, Wording? arithmetic = null) => new("EL-13", outcome, sentence, rule.Source, rule.Confidence, arithmetic);
    }

    /// <summary>A title that is conferred goes with a degree; whether it is the right one, a person reads off the certificate.</summary>
    public static Finding CheckConferral(TitleLevel level, ServiceYearsPolicy policy)
    {
        var rule = policy.Conferral;
        var asked = rule.Value.GetValueOrDefault(OfficialName.Of(level), []);
        return new Finding(
            "EL-13", Outcome.NeedsPerson,
            asked.Count == 0 ? $"授予{OfficialName.Of(level)}没有可以参照的规定，请审核人员按评审条件判断。" : $"授予{OfficialName.Of(level)}一般须为{string.Join("或", asked)}，请审核人员核对学位证书。",
            rule.Source, rule.Confidence);
    }

    // 大专满1年
    private static (string Education, int Years) Words(string line) =>
        line.TrimEnd('年').Split('满') is [var education, var years] && int.TryParse(years, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (education, number) : (line, 0);
}
