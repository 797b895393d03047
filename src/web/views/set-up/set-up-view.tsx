import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import type { OutputOf } from "../../../console/api/endpoints.js";
import { Notice } from "../../parts/notices.js";
import { PageHeading } from "../../parts/page-layout.js";
import { WhenLoaded } from "../../parts/loading.js";
import { valueOf } from "../../state/loaded.js";
import type { ConsoleViewProps } from "../console-view-props.js";
import { Capabilities } from "./capabilities.js";
import { ConversationAttributesSection } from "./conversation-attributes.js";
import { Doctor } from "./doctor.js";
import { CreateByApi, HubPages } from "./hub-pages.js";
import { SetUpProgress, progressOf } from "./progress.js";
import "./set-up.css";
import { StartChoice } from "./start-choice.js";
import { setUpViewTexts } from "./texts.js";
import { usePolled } from "../../state/repeated.js";

export function SetUpView({ ask, mode, isOwner }: ConsoleViewProps) {
  const setUp = usePolled(ask, "read-set-up", {});
  const value = valueOf(setUp.loaded);
  const hub = value === null || mode === "sandbox" ? null : value.hubUrl;
  return (
    <>
      <PageHeading
        title={setUpViewTexts.title}
        lead={setUpViewTexts.lead}
        actions={hub === null ? null : <HubLink url={hub} />}
      />
      <WhenLoaded loader={setUp} failure={setUpViewTexts.failure}>
        {(loaded) => (
          <>
            {mode === "sandbox" ? (
              <Notice tone="info" title={setUpViewTexts.sandbox.title}>
                {setUpViewTexts.sandbox.text}
              </Notice>
            ) : (
              <AddressNotice status={loaded.publicAddress} />
            )}
            {loaded.startChosen ? null : <StartChoice ask={ask} isOwner={isOwner} onChosen={setUp.reload} />}
            <WhatWorks facts={loaded.facts}>
              <CreateByApi ask={ask} onCreated={setUp.reload} />
            </WhatWorks>
            <ConversationAttributesSection ask={ask} attributes={loaded.conversationAttributes} onChanged={setUp.reload} />
            <Capabilities capabilities={loaded.capabilities} />
            <Doctor ask={ask} />
            <HubPages sections={loaded.sections} topics={loaded.facts.topics} />
          </>
        )}
      </WhenLoaded>
    </>
  );
}

type SetUp = OutputOf<"read-set-up">;

function WhatWorks({ facts, children }: { facts: SetUp["facts"]; children: ComponentChildren }) {
  const steps = useMemo(() => progressOf(facts), [facts]);
  return <SetUpProgress steps={steps}>{children}</SetUpProgress>;
}

function AddressNotice({ status }: { status: SetUp["publicAddress"] }) {
  if (status === "good") return null;
  const { title, text } = setUpViewTexts.address[status];
  return (
    <Notice tone="warning" title={title}>
      {text}
    </Notice>
  );
}

function HubLink({ url }: { url: string }) {
  return (
    <a class="button" href={url} target="_blank" rel="noopener noreferrer">
      {setUpViewTexts.hub}
    </a>
  );
}
