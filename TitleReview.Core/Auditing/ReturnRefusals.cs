using TitleReview.Core.Kernel;

namespace TitleReview.Core.Auditing;

/// <summary>「退回事项没有写明原因」</summary>
public sealed record ReturnPointNeedsReason() : Refusal("请写明这一项为什么须修改、怎样修改，申报人才知道从何改起。");

/// <summary>「退回事项过长」</summary>
public sealed record ReturnPointIsTooLong(int Longest) : Refusal($"一项退回事项最多{Longest}字，请删减，或分成几项。");

/// <summary>「退回事项没有对应部分」</summary>
public sealed record ReturnPointIsNowhere() : Refusal("请选择这一项属于申报表的哪一部分。");

/// <summary>「退回清单未处理」</summary>
public sealed record ReturnPointsAreOpen(int Count)
    : Refusal($"退回清单中还有{Count}项，不能通过：请退回申报人修改；经核实没有问题的，从清单中删除后再通过。");

/// <summary>「未逐部分审核」</summary>
/// <param name="Titles">Of the sections, in words.</param>
public sealed record SectionsAreNotTicked(string Titles, Citation Clause)
    : Refusal($"以下部分还没有勾选“已审核”：{Titles}。请逐部分核对，核对无误的勾选后再通过；谁审查，谁负责。", Clause);

/// <summary>「未声明处分情况」</summary>
public sealed record PunishmentIsNotDeclared(Citation Clause)
    : Refusal("请先声明申报人是否在处分影响期内（是或否），再审核通过。", Clause);
