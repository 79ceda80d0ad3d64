namespace TitleReview.Core.Approvals;

/// <summary>「通过人员」: one person of the attached list. It is published, so it carries no identity number.</summary>
/// <param name="Qualification">「任职资格」 as granted, for example 高级工程师.</param>
/// <param name="Prefecture">「地州市」 whose 人力资源和社会保障局 is concerned; empty for a unit directly under the region.</param>
/// <param name="Department">
/// The region's department whose personnel office is addressed, without 自治区 and 单位, for example 交通运输厅; empty where none is.
/// </param>
public sealed record ApprovedPerson(string Name, string Unit, string Qualification, string Prefecture = "", string Department = "");
