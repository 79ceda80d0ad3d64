using TitleReview.Core.Kernel;

namespace TitleReview.Core.Workflow;

/// <summary>Hidden looks the same as non-existent.</summary>
public sealed record CaseNotFound() : Refusal("没有找到这份申报，请从“待办”页面重新进入。");

/// <summary>A page that is not for this person looks like one that is not there.</summary>
public sealed record OperationNotFound() : Refusal("没有找到这个页面，或您没有相应的权限，请从首页重新进入。");

public sealed record StageDoesNotAllow(Stage Stage, string Operation)
    : Refusal($"该申报目前处于“{Stage.Title()}”阶段，不能{Operation}，请刷新页面查看最新状态。");

public sealed record ActorLacksRole(string Operation, Role Role) : Refusal($"“{Operation}”须由{Role.Title()}办理，请联系有权限的同事。");

/// <summary>Somebody else was faster; nothing was overwritten.</summary>
public sealed record PageIsStale() : Refusal("内容已被其他人或其他窗口更新，本次操作没有保存，请刷新后再试。");
