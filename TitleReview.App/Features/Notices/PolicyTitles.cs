using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.App.Features.Notices;

/// <summary>What people call each stage and each key of a policy; in this order they are shown.</summary>
internal static class PolicyTitles
{
    private static readonly IReadOnlyList<(string Stage, string Title)> _stages =
    [
        ("notice", "通知基本信息"), ("scope", "评审范围"), ("windows", "时间安排"), ("submissions", "提交与退回"), ("blanks", "空缺与含糊填写"),
        ("sections", "申报栏目"), ("education", "学历学位"), ("attachments", "佐证材料"), ("uploads", "附件要求"), ("title_evidence", "现任资格证明材料"), ("service_years", "任职年限"),
        ("work_history", "工作经历"), ("continuing_education", "继续教育"), ("appraisals", "年度考核"), ("work_summary", "工作总结"), ("pledges", "个人承诺"), ("masking", "信息遮盖"),
        ("publicity", "公示"), ("unit_opinion", "单位审核意见"), ("fees", "收费标准"), ("paper", "纸质材料"), ("defence", "答辩"),
        ("scoring", "量化赋分"), ("meetings", "评审会"), ("approval", "任职资格文件"), ("penalties", "弄虚作假的处理"), ("registration_deadlines", "备案登记时限"),
    ];

    private static readonly (string Key, string Title)[] _single =
    [
        ("notice.year", "申报年度"),
        ("notice.reception_place", "受理地点"),
        ("scope.territory", "可推荐申报的单位"),
        ("scope.series", "职称系列"),
        ("scope.specialties", "专业"),
        ("scope.levels", "可申报级别"),
        ("scope.kinds", "申报类别"),
        ("scope.excluded_statuses", "不得申报的人员"),
        ("scope.conditions", "评审条件"),
        ("windows.apply", "网上申报时间"),
        ("windows.pay", "缴费时间"),
        ("windows.paper", "纸质材料报送时间"),
        ("windows.defence", "答辩时间"),
        ("windows.defence_is_tentative", "答辩时间为拟定"),
        ("windows.defence_place", "答辩地点"),
        ("submissions.maximum", "最多提交次数"),
        ("submissions.includes_first", "提交次数含初次提交"),
        ("submissions.return_deadline", "退回后再次提交的时限"),
        ("submissions.may_pass_window_end", "退回修改可以超过申报截止时间"),
        ("blanks.none_word", "无内容时注明"),
        ("blanks.none_aliases", "不接受的代替写法"),
        ("blanks.vague_words", "提醒改写的含糊词语"),
        ("blanks.vague_before_number", "在数字前提醒的含糊词语"),
        ("sections.order", "栏目及顺序"),
        ("education.is_low_to_high", "学历从低到高填写"),
        ("education.record_must_be_valid", "学历备案表须在有效期内"),
        ("attachments.absent_is_uncounted", "漏传错传视为没有相关材料"),
        ("attachments.refused_for_achievements", "不能印证业绩成果的材料"),
        ("attachments.paper_parts", "每篇论文须上传的材料"),
        ("attachments.works_need_unit_seal", "代表作品须经单位审核盖章"),
        ("uploads.extensions", "附件格式"),
        ("uploads.maximum_bytes", "单个附件大小上限"),
        ("uploads.maximum_megapixels", "图片像素总数上限"),
        ("uploads.maximum_side", "图片边长上限"),
        ("uploads.minimum_long_side", "图片长边下限"),
        ("title_evidence.kinds", "可作为现任资格证明的材料"),
        ("title_evidence.in_region_minimum", "区内取得资格的最少份数"),
        ("title_evidence.elsewhere_minimum", "区外取得资格的最少份数"),
        ("title_evidence.needed_for_kinds", "须有现任资格的申报类别"),
        ("service_years.counted_for_kinds", "计算任职年限的申报类别"),
        ("work_history.is_continuous", "简历时间段须上下衔接"),
        ("work_history.shared_months", "前后两段可重合的月数"),
        ("work_history.overlay_kinds", "可与主要经历重叠的情形"),
        ("continuing_education.public_hours", "每年公需课学时"),
        ("continuing_education.professional_hours", "每年专业课学时"),
        ("continuing_education.special_certificates", "覆盖多个年度的专业课学时"),
        ("continuing_education.upload_free_years", "电子证书无需上传的年度"),
        ("continuing_education.carries_over", "学时可跨年度结转"),
        ("continuing_education.maximum_years", "最多上传年数"),
        ("continuing_education.starts_with_work", "自从事专业技术工作起计算"),
        ("continuing_education.exemption_form", "免试审批表名称"),
        ("continuing_education.exemptions", "免学事由及审核部门"),
        ("appraisals.years_back", "上传年度考核表的年数"),
        ("appraisals.form", "年度考核表"),
        ("appraisals.deferral", "顺延申报的考核等次及年数"),
        ("appraisals.deferral_scope", "顺延所计的考核年度"),
        ("appraisals.deferral_mode", "顺延的算法"),
        ("appraisals.blocking_grades", "不准推荐的考核等次"),
        ("appraisals.undetermined_counts_as_absent", "未确定等次按未参加处理"),
        ("appraisals.excepted_series", "按评审条件处理的系列"),
        ("work_summary.minimum_characters", "最少字数"),
        ("work_summary.maximum_characters", "最多字数"),
        ("pledges.handwritten", "手写承诺内容"),
        ("pledges.printed", "打印承诺内容"),
        ("masking.required_kinds", "必须遮盖的内容"),
        ("masking.offered_kinds", "可以自愿遮盖的内容"),
        ("masking.exempt_sections", "不需遮盖的栏目"),
        ("publicity.working_days", "单位公示期下限"),
        ("publicity.counts_start_day", "公示首日计入"),
        ("publicity.result_working_days", "结果公示期下限"),
        ("publicity.shows_full_id_number", "公示中显示完整身份证号"),
        ("publicity.announcement", "推荐单位公示（模板）"),
        ("publicity.result_statement", "推荐单位公示结果（模板）"),
        ("unit_opinion.sentence", "单位审核意见"),
        ("unit_opinion.is_handwritten", "单位审核意见须手写"),
        ("unit_opinion.other_wordings", "容易误抄的其他审核意见"),
        ("fees.per_person", "每人收费"),
        ("paper.materials", "纸质材料目录"),
        ("paper.roster_columns", "花名册栏目"),
        ("paper.evaluation_form_copies", "评审表份数"),
        ("paper.evaluation_form_is_watermarked", "评审表有水印方为有效"),
        ("defence.exempt_levels", "免于答辩的级别"),
        ("defence.exempt_services", "免于答辩的服务经历"),
        ("defence.exempt_counties", "免于答辩的县"),
        ("defence.exempt_places", "免于答辩的工作地点"),
        ("defence.is_scored", "现场答辩量化赋分"),
        ("defence.treatment_when_scored", "量化赋分时免答辩人员的处理"),
        ("defence.treatment_when_not_scored", "不量化赋分时免答辩人员的处理"),
        ("scoring.maximum", "满分"),
        ("meetings.quorum", "出席评委最低比例"),
        ("meetings.pass", "通过所需赞成票比例"),
        ("approval.word", "发文机关代字"),
        ("approval.series_name", "文件中的系列名称"),
        ("approval.titles", "各级别的职称名称"),
        ("penalties.person_years", "不得申报的年数"),
        ("penalties.first_year_after", "自申报年度之后第几年起算"),
        ("registration_deadlines.form_by", "备案登记表报送截止"),
        ("registration_deadlines.roster_by", "评委花名册报送截止"),
        ("registration_deadlines.platform_by", "平台信息录入截止"),
        ("registration_deadlines.late_consequence", "逾期的后果"),
    ];

    private static readonly Dictionary<string, string> _titles = All().ToDictionary(row => row.Key, row => row.Title, StringComparer.Ordinal);

    private static readonly Dictionary<string, int> _places =
        _titles.Keys.Select((key, place) => (key, place)).ToDictionary(row => row.key, row => row.place, StringComparer.Ordinal);

    public static IReadOnlyList<(string Stage, string Title)> Stages => _stages;

    public static string StageOf(string key) => key[..key.IndexOf('.', StringComparison.Ordinal)];

    public static string Of(PolicyKey key) => _titles[key.Name];

    public static int Place(PolicyKey key) => _places[key.Name];

    // rows of tables: one key per section, or per level
    private static IEnumerable<(string Key, string Title)> All() =>
    [
        .. _single,
        .. PolicyWords.Sections.Select(section => ($"sections.rules.{section.Key}", $"栏目“{section.Title}”")),
        .. Levels().Select(level => ($"service_years.required.{level}", $"申报{level}所需任职年限")),
        .. Levels().Select(level => ($"continuing_education.years.{level}", $"申报{level}须提供学时的年度")),
    ];

    private static IEnumerable<string> Levels() => Enum.GetValues<TitleLevel>().Select(level => OfficialName.Of(level));
}
